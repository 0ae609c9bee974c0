import type { createConversation } from "../core/createConversation.ts";
import type { createThreadView } from "./createThreadView.tsx";
import type { Privacy } from "./Privacy.tsx";

/** What is loaded when there is something to talk about. */
export interface Talk {
  readonly createConversation: typeof createConversation;
  readonly createThreadView: typeof createThreadView;
  readonly Privacy: typeof Privacy;
  readonly threadStyle: string;
}
