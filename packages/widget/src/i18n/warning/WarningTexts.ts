/** What the visitor is warned of before it is sent. */
export type WarningKind =
  | "nationalId"
  | "card"
  | "iban"
  | "health"
  | "religion"
  | "union"
  | "politics"
  | "sexuality"
  | "ethnicity"
  | "criminal";

/** The words of the warning before sending (K18). `{kinds}` is filled in with names, as a list. */
export interface WarningTexts {
  readonly title: string;
  readonly found: string;
  readonly advice: string;
  readonly remove: string;
  readonly sendAnyway: string;
  readonly keepWriting: string;
  /** Each as it stands in a list; the name of a number also takes its place when it is removed. */
  readonly kinds: Readonly<Record<WarningKind, string>>;
}
