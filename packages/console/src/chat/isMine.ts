import type { ConversationSummary, StaffMember } from "@nordleads/wire/types";
import type { Thread } from "./thread.ts";

/**
 * Whether this person has the conversation. The stream tells names only, the server's line also the id:
 * a colleague of the same name is told apart by it (and the server refuses what is not theirs).
 */
export function isMine(
  thread: Pick<Thread, "state" | "agentName">,
  agent: ConversationSummary["agent"],
  me: Pick<StaffMember, "id" | "name"> | null | undefined,
): boolean {
  if (!me || thread.state !== "human" || thread.agentName !== me.name) return false;
  return agent?.name !== me.name || agent.id === me.id;
}
