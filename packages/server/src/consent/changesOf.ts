import type { Choices, ConsentChange } from "@nordleads/wire/types";

interface Chosen {
  readonly choices: Choices;
  readonly services?: Choices;
}

/**
 * What became of each purpose and service by a decision, against the subject's decision before (C10): granted and not
 * so before is `given`, denied for the first time `refused`, denied after it was granted `withdrawn`.
 */
export function changesOf(now: Chosen, before: Chosen | undefined): Record<string, ConsentChange> {
  const past = new Map(Object.entries({ ...before?.choices, ...before?.services }));
  return Object.fromEntries(
    Object.entries({ ...now.choices, ...now.services }).map(([name, granted]) => [
      name,
      changeOf(granted, past.get(name)),
    ]),
  );
}

function changeOf(granted: boolean, before: boolean | undefined): ConsentChange {
  if (granted === before) return "unchanged";
  if (granted) return "given";
  return before ? "withdrawn" : "refused";
}
