import type { Logger } from "@nordleads/logger";
import type { ChatOptions } from "@nordleads/widget/launcher";
import type { Gate, ScriptSettings } from "@nordleads/wire/types";

/** What the script tag hands to the files that load later. */
export interface Parts extends Omit<ScriptSettings, "texts" | "load"> {
  readonly endpoint: string;
  readonly gate: Gate;
  /** Our own consent side tells its pseudonym, once there is a decision. */
  readonly consent: { readonly subject?: () => string | null };
  /** The script tag's attributes. */
  readonly tag: DOMStringMap;
  /** Brings the logger: something may be logged. */
  log(): Promise<Logger>;
}

/** The launcher's options carry the parts on to the panel. */
export type TagOptions = ChatOptions & Parts;
