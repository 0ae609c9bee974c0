import { expect, expectTypeOf, it } from "vitest";
import { checkEvents, misfits } from "./checkEvents.ts";
import type { EventDeclarations } from "./declared.ts";
import type { Logger } from "./types.ts";

const events = {
  "signup.completed": {
    purpose: "analytics",
    attributes: { plan: ["free", "pro"], seats: "number", coupon: "string?" },
  },
  "menu.opened": {},
  "search.done": { attributes: { hits: "number?" } },
} as const satisfies EventDeclarations;

it("L20 types come from the declaration", () => {
  type Track = Logger<typeof events>["track"];
  const calls = (track: Track): void => {
    track("signup.completed", { plan: "pro", seats: 3 });
    track("signup.completed", { plan: "free", seats: 3, coupon: "x" });
    track("menu.opened");
    track("search.done");
    track("search.done", { hits: 1 });
    track("another.one", { any: "thing" }, { purpose: "marketing" });
    // @ts-expect-error -- attributes are missing
    track("signup.completed");
    // @ts-expect-error -- not one of the values
    track("signup.completed", { plan: "gold", seats: 3 });
    // @ts-expect-error -- not a number
    track("signup.completed", { plan: "pro", seats: "3" });
    // @ts-expect-error -- nothing is declared
    track("menu.opened", { a: 1 });
  };
  expectTypeOf(calls).toBeFunction();
  const loose = (track: Logger["track"]): void => track("anything", { a: 1 }, { purpose: "analytics" });
  expectTypeOf(loose).toBeFunction();
});

it.each([
  ["signup.completed", { plan: "pro", seats: 3 }, []],
  ["signup.completed", { plan: "gold", seats: "3" }, ["plan must be free | pro", "seats must be number"]],
  ["signup.completed", { plan: "pro", seats: 1, extra: true }, ["extra is not declared"]],
  ["menu.opened", undefined, []],
  ["search.done", { hits: "1" }, ["hits must be number?"]],
  ["chat.open", {}, []],
] as const)("L20 development tells what does not fit: %s %j", (name, attributes, words) => {
  expect(misfits(events, name, attributes)).toEqual(words.map((each) => `${name}: ${each}`));
});

it("L20 an undeclared name is told; the event goes on in any case", () => {
  const told: unknown[] = [];
  const said: string[] = [];
  const logger = checkEvents({ track: (...call: unknown[]) => void told.push(call) }, events, (words) =>
    said.push(words),
  );
  logger.track("constructor", { a: 1 });
  expect(told).toEqual([["constructor", { a: 1 }]]);
  expect(said).toEqual(["@nordleads/logger: constructor is not declared"]);
});
