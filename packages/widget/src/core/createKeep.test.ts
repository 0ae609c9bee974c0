import { memoryArea } from "@nordleads/browser";
import type { Gate } from "@nordleads/wire/types";
import { describe, expect, it } from "vitest";
import { createKeep, KEY } from "./createKeep.ts";

const endpoint = "https://chat.example/v1/demo";

function gateOf(functional: boolean): Gate & { set(on: boolean): void } {
  const listeners = new Set<(granted: boolean) => void>();
  let granted = functional;
  return {
    granted: (purpose) => purpose === "necessary" || granted,
    on: (_, fn) => {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
    set: (on) => {
      granted = on;
      for (const fn of listeners) fn(on);
    },
  };
}

describe("K12 what is kept", () => {
  it("is nothing until the visitor has written", () => {
    const areas = { session: memoryArea(), local: memoryArea() };
    const keep = createKeep({ endpoint, gate: gateOf(true), ...areas });
    keep.save({ mode: "open" });
    keep.save({ draft: "" });
    expect([areas.session.get(KEY), areas.local.get(KEY)]).toEqual([null, null]);
  });
  it("is the session's without functional consent, and moves with the gate", () => {
    const areas = { session: memoryArea(), local: memoryArea() };
    const gate = gateOf(false);
    const keep = createKeep({ endpoint, gate, ...areas });
    keep.save({ id: "c", token: "t", mode: "open" });
    expect(areas.session.get(KEY)).toContain('"mode":"open"');
    expect(areas.local.get(KEY)).toBeNull();
    gate.set(true);
    expect(JSON.parse(areas.local.get(KEY)!)).toEqual({ endpoint, id: "c", token: "t" });
    gate.set(false);
    expect(areas.local.get(KEY)).toBeNull();
    expect(areas.session.get(KEY)).toContain('"id":"c"');
  });
  it("is found again by the next visit with functional consent only", () => {
    const local = memoryArea();
    createKeep({ endpoint, gate: gateOf(true), session: memoryArea(), local }).save({ id: "c" });
    expect(createKeep({ endpoint, gate: gateOf(true), session: memoryArea(), local }).load().id).toBe("c");
    expect(
      createKeep({ endpoint, gate: gateOf(false), session: memoryArea(), local }).load().id,
    ).toBeUndefined();
  });
  it("writes nothing once it is disposed, whatever answers come late", () => {
    const session = memoryArea();
    const keep = createKeep({ endpoint, gate: gateOf(true), session, local: memoryArea() });
    keep.save({ id: "c" });
    keep.dispose();
    session.remove(KEY);
    keep.save({ token: "t" });
    expect(session.get(KEY)).toBeNull();
  });
  it("of another site or damaged counts as none", () => {
    const session = memoryArea();
    for (const text of ["{", "7", "null", `{"endpoint":"https://other.example/v1/x","id":"c"}`]) {
      session.set(KEY, text);
      expect(createKeep({ endpoint, gate: gateOf(false), session, local: memoryArea() }).load()).toEqual({
        endpoint,
      });
    }
  });
});
