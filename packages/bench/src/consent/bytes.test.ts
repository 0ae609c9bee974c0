import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { createLab } from "./createLab.ts";
import { ourPages } from "./pages/ourPages.ts";
import { bytes } from "./rows/bytes.ts";

it("docs/figures-consent.md says the bytes of our gate that are measured, within 2 %", async () => {
  const page = readFileSync(
    fileURLToPath(new URL("../../../../docs/figures-consent.md", import.meta.url)),
    "utf8",
  );
  const lab = await createLab(await ourPages());
  const { rows } = await bytes(lab);
  await lab.stop();
  for (const { what, values, ours = "ours" } of rows) {
    const [, told = ""] =
      new RegExp(`^\\| ${what} \\| [^|]+ \\| \\*\\*([\\d,]+)\\*\\* \\|`, "m").exec(page) ?? [];
    const now = values.get(ours)?.rank ?? 0;
    expect(Math.abs(Number(told.replaceAll(",", "")) - now) / now, `${what} is ${now}`).toBeLessThan(0.02);
  }
});
