import type { Choices } from "@nordleads/wire/types";

export interface ConsentStatus {
  /** False while the visitor has to be asked. */
  readonly decided: boolean;
  /** Every optional purpose; all false while undecided. */
  readonly choices: Choices;
  /** Every service: its own answer, or its purpose's. */
  readonly services: Choices;
  /** When the visitor last decided, ms since the epoch by the device's clock; `undefined` for never. */
  readonly at: number | undefined;
  /** The notice that was answered (first 16 hex digits of its hash), when it is another than the present one. */
  readonly changedFrom: string | undefined;
}
