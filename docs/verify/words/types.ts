/** All words of the page in one language. `{…}` stands for what is filled in. */
export interface Words {
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly what: string;
  readonly chooseFile: string;
  readonly orDrop: string;
  readonly orPaste: string;
  readonly chosen: string;
  readonly keys: string;
  readonly keysNote: string;
  readonly address: string;
  readonly chooseKeys: string;
  readonly check: string;
  readonly checking: string;
  readonly footer: string;

  /** The verdict, as a heading. */
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly proven: string;
  readonly notProven: string;
  readonly found: string;
  readonly told: string;
  readonly more: string;

  /** What each kind of file proves when it is good, and what it leaves open. */
  readonly receiptProves: readonly string[];
  readonly receiptLeavesOpen: readonly string[];
  readonly documentLeavesOpen: string;
  readonly exportProves: readonly string[];
  readonly exportProvesHead: string;
  readonly proofProves: readonly string[];
  readonly exportLeavesOpen: readonly string[];
  readonly exportNoHead: string;
  /** `{count}` of them were erased. */
  readonly exportErased: string;

  /** Why nothing could be checked. */
  readonly problems: Readonly<Record<ProblemName, string>>;

  /** How a finding is named, by kind; `other` for a kind that this page does not know. */
  readonly findings: Readonly<Record<string, string>> & { readonly other: string };
  /** Where a finding is: `{number}` of a record, `{site}`, `{entry}` of the file. */
  readonly atRecord: string;
  readonly ofSite: string;
  readonly inEntry: string;
  /** The detail of a finding as the check says it, in English → in this language. */
  readonly details: readonly (readonly [pattern: RegExp, words: string])[];

  readonly facts: Readonly<Record<FactName, string>>;
  readonly actions: Readonly<Record<string, string>>;
  readonly purposes: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
}

export type Verdict =
  | "goodReceipt"
  | "badReceipt"
  | "goodExport"
  | "badExport"
  | "goodProof"
  | "badProof"
  | "notChecked";

export type ProblemName =
  | "nothing"
  | "noKeys"
  | "badKeys"
  | "keysUnreachable"
  | "notJson"
  | "unknownFile"
  | "noCrypto"
  | "failed";

export type FactName =
  | "site"
  | "number"
  | "time"
  | "action"
  | "choices"
  | "validUntil"
  | "controller"
  | "processor"
  | "notice"
  | "subject"
  | "hash"
  | "key"
  | "records"
  | "heads"
  | "proofs"
  | "sites"
  | "erased";
