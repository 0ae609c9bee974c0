import type { Choices } from "@nordleads/wire/types";

export interface ConsentStatus {
  /** False while the visitor has to be asked. */
  readonly decided: boolean;
  /** Every optional purpose; all false while undecided. */
  readonly choices: Choices;
  /** When the visitor last decided, ms since the epoch by the device's clock; `undefined` for never. */
  readonly at: number | undefined;
}
