import type { createConversation } from "../core/createConversation.ts";
import type { createParts } from "./createParts.ts";

/** What is loaded when there is something to talk about. */
export interface Talk {
  readonly createConversation: typeof createConversation;
  readonly createParts: typeof createParts;
  readonly threadStyle: string;
}
