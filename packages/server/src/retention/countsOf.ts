import type { Attributes } from "@nordleads/wire/types";

/** One count: week (its Monday, UTC), name, and which of the name's events; an empty cell is all of them. */
export type Counted = readonly [week: string, name: string, cell: string];

/**
 * Attributes that may be counted by value, and which values: programs choose them, no person does, and there are few
 * of each. Free text (messages, stacks, addresses) is never among them.
 */
const countable: Readonly<Record<string, RegExp>> = {
  "exception.type": /^[A-Z][A-Za-z]{0,32}(Error|Exception)$/,
  "browser.mobile": /^(true|false)$/,
  "user_agent.name": /^[A-Z][A-Za-z ]{0,24}$/,
};

/**
 * What stays of a technical event when its time is over (`visit.technical`, anonymised): that it happened once more in
 * this week, and once more with each of a short list of values. Never two values together, no session, no id, no time
 * of day, no text: which of the events of a week were one visitor's cannot be told any more.
 */
export function countsOf(event: {
  readonly at: number;
  readonly name: string;
  readonly attributes: string;
}): Counted[] {
  const week = mondayOf(event.at);
  const attributes = JSON.parse(event.attributes) as Attributes;
  const cells = Object.entries(countable).flatMap(([name, values]) => {
    const value = String(attributes[name] ?? "");
    return values.test(value) ? [`${name}=${value}`] : [];
  });
  return ["", ...cells].map((cell) => [week, event.name, cell] as const);
}

function mondayOf(at: number): string {
  const date = new Date(at);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
