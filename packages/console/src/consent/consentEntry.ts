import type { ConsentRecord } from "@nordleads/wire/types";

/** What is left of an erased record (C32). */
export interface Tombstone {
  readonly type: "tombstone";
  readonly sequence: number;
  readonly hash: string;
  /** ISO 8601, UTC. */
  readonly erasedAt: string;
}

/** What may stand in a subject's history. */
export type ConsentEntry = ConsentRecord | Tombstone;

export const isTombstone = (entry: ConsentEntry): entry is Tombstone => "type" in entry;

/** Purpose or service → the word for what became of it; records from before `changes` say yes or no. */
export type ChangeWord = "given" | "refused" | "withdrawn" | "yes" | "no" | "granted" | "denied";

/** What became of a name by a record. */
export function changeOf(record: ConsentRecord, name: string): ChangeWord {
  const granted = record.choices[name] ?? record.services?.[name] ?? false;
  const change = record.changes?.[name];
  if (change === undefined) return granted ? "granted" : "denied";
  if (change === "unchanged") return granted ? "yes" : "no";
  return change;
}

/** Names that a record has changed, by what became of them, in the record's order. */
export function changedNames(
  record: ConsentRecord,
): [change: "given" | "refused" | "withdrawn", names: string[]][] {
  const all = Object.entries(record.changes ?? {});
  return (["given", "refused", "withdrawn"] as const).flatMap((change) => {
    const names = all.filter(([, became]) => became === change).map(([name]) => name);
    return names.length === 0 ? [] : [[change, names]];
  });
}
