/** What is measured. */
export interface Subject {
  /** The first part of its host's name, such as `sentry` of `sentry.localhost`. */
  readonly id: string;
  /** With its version. */
  readonly title: string;
  readonly kind: "floor" | "ours" | "peer";
  /** A peer that does only a part of it: what is missing. It is shown, and taken for the best only where that does not matter. */
  readonly lacks?: string;
  /** A module that exports `tracker`. */
  readonly code: string;
  /** What a customer imports, as weighed. */
  readonly imports?: string;
  /** It can be told that the visitor has not agreed yet, and later that she has. */
  readonly asks?: boolean;
  /** It can be told to stop. */
  readonly stops?: boolean;
}
