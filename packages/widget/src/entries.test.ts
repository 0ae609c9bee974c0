import { expect, it } from "vitest";

it("can be imported where there is no DOM, without any effect", async () => {
  const before = Object.keys(globalThis).toSorted();
  const entries = await Promise.all([
    import("./index.ts"),
    import("./launcher.ts"),
    import("./core.ts"),
    import("./panel.ts"),
    import("./element.ts"),
  ]);
  expect(entries.map((entry) => Object.keys(entry).toSorted())).toEqual([
    ["createChat", "launcherTexts"],
    ["createLauncher", "launch"],
    ["applyChunk", "createConversation", "emptyThread", "readChunks", "sseParser", "threadFromHistory"],
    ["mountPanel"],
    [],
  ]);
  expect(Object.keys(globalThis).toSorted()).toEqual(before);
});
