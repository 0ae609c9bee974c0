import { afterEach, describe, expect, it, vi } from "vitest";
import { recorder } from "../testing/recorder.ts";
import { testGate } from "../testing/testGate.ts";
import { clicks } from "./clicks.ts";
import { collect } from "./collect.ts";
import { device } from "./device.ts";
import { pages } from "./pages.ts";

const ends: (() => void)[] = [];
const start = location.href;
afterEach(() => {
  for (const end of ends.splice(0)) end();
  document.body.replaceChildren();
  history.replaceState(null, "", start);
});

describe("pages", () => {
  const views = (): { paths: () => unknown[] } => {
    const logger = recorder();
    ends.push(pages(logger));
    return { paths: () => logger.told.map(([, attributes]) => attributes?.["path"]) };
  };

  it("L19 logs this page, and each new address of a single-page application; query and fragment are none", async () => {
    const { paths } = views();
    history.pushState(null, "", "/a");
    await vi.waitFor(() => expect(paths()).toEqual([new URL(start).pathname, "/a"]));
    history.pushState(null, "", "/a?someone@example.com#x");
    history.replaceState(null, "", "/b");
    await vi.waitFor(() => expect(paths().slice(1)).toEqual(["/a", "/b"]));
    history.back();
    await vi.waitFor(() => expect(paths().slice(1)).toEqual(["/a", "/b", "/a"]));
  });

  it("L19 without the Navigation API it follows the history, and leaves it as it was", async () => {
    const { pushState } = history;
    const navigation = Object.getOwnPropertyDescriptor(window, "navigation");
    Reflect.deleteProperty(window, "navigation");
    try {
      const { paths } = views();
      history.pushState(null, "", "/c");
      await vi.waitFor(() => expect(paths().slice(1)).toEqual(["/c"]));
      history.pushState(null, "", "/d");
      history.back();
      await vi.waitFor(() => expect(paths().at(-1)).toBe("/c"));
      ends.splice(0).forEach((end) => end());
      expect(history.pushState).toBe(pushState);
    } finally {
      if (navigation) Object.defineProperty(window, "navigation", navigation);
    }
  });

  it("L19 a page that comes back from the cache counts anew", async () => {
    const { paths } = views();
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: false }));
    expect(paths()).toHaveLength(2);
  });
});

it("L9 L19 device: low-entropy hints only, in the collector's form", () => {
  const logger = recorder();
  device(logger)();
  const [[name, attributes] = [""]] = logger.told;
  expect(name).toBe("device.seen");
  expect(Object.keys(attributes ?? {}).toSorted()).toEqual([
    "browser.language",
    "browser.mobile",
    "browser.platform",
    "nordleads.color_scheme",
    "nordleads.screen",
    "nordleads.viewport",
    "user_agent.name",
    "user_agent.version",
  ]);
  expect(attributes?.["user_agent.version"]).toMatch(/^\d+$/);
  expect(JSON.stringify(attributes)).not.toContain(navigator.userAgent);
});

describe("clicks", () => {
  it("L19 logs clicks on declared elements only, with what they declare", () => {
    const logger = recorder();
    ends.push(clicks(logger));
    const button = document.createElement("button");
    const inner = document.createElement("span");
    button.append(inner);
    button.dataset["nlEvent"] = "signup.clicked";
    button.dataset["nlEventPlanName"] = "pro";
    button.dataset["other"] = "private";
    const plain = document.createElement("button");
    document.body.append(button, plain);
    inner.click();
    plain.click();
    button.dataset["nlEventPurpose"] = "marketing";
    button.click();
    expect(logger.told).toEqual([
      ["signup.clicked", { plan_name: "pro" }],
      ["signup.clicked", { plan_name: "pro" }, "marketing"],
    ]);
  });

  it("L19 inside open shadow roots, and through them", () => {
    const logger = recorder();
    ends.push(clicks(logger));
    const host = document.createElement("div");
    host.dataset["nlEvent"] = "outer";
    const inner = document.createElement("i");
    host.attachShadow({ mode: "open" }).append(inner);
    document.body.append(host);
    inner.click();
    expect(logger.told).toEqual([["outer", {}]]);
  });
});

it("L19 collect: nothing is fetched before its purpose is granted; at a withdrawal all ends", async () => {
  const gate = testGate();
  const logger = recorder();
  const did: string[] = [];
  const end = collect({
    logger,
    gate,
    load: [
      async () => {
        did.push("fetched");
        return () => {
          did.push("began");
          return () => did.push("ended");
        };
      },
      () => Promise.reject(new Error("not there")),
    ],
  });
  expect(did).toEqual([]);
  gate.set("analytics", true);
  await vi.waitFor(() => expect(did).toEqual(["fetched", "began"]));
  gate.set("analytics", false);
  expect(did).toEqual(["fetched", "began", "ended"]);
  end();
  expect(gate.listeners()).toBe(0);
});
