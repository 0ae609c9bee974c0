import type { EventName } from "@nordleads/wire/types";
import { expect, it, vi } from "vitest";
import { purposeOf } from "./purposeOf.ts";

// The table itself brings zod: it may be run by a test, never imported by the package.
const { events } = await vi.importActual<{ events: Record<EventName, { purpose: string }> }>(
  "@nordleads/wire",
);

it.each(Object.entries(events))("L7 %s needs the purpose that the wire's table says", (name, { purpose }) => {
  expect(purposeOf(name)).toBe(purpose);
});

it("L7 another name is analytics, unless a purpose is given", () => {
  expect(purposeOf("signup.completed")).toBe("analytics");
  expect(purposeOf("signup.completed", "marketing")).toBe("marketing");
});
