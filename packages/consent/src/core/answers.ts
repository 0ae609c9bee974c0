import type { Choices } from "@nordleads/wire/types";

/** One answer for each of the site's purposes and for no other (C5); whatever is not `true` is a no. */
export function answers(purposes: readonly string[], answer: (purpose: string) => unknown): Choices {
  return Object.fromEntries(purposes.map((purpose) => [purpose, answer(purpose) === true]));
}
