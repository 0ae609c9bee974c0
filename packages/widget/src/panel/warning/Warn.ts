/** Looks at what is written, and warns before it is sent. */
export interface Warn {
  /** The text has changed: a warning that asks is taken back; after a pause the text is looked at. */
  readonly typed: () => void;
  /** Sends `text`, or shows what was found in it and asks. */
  readonly submit: (text: string) => void;
  readonly dispose: () => void;
}
