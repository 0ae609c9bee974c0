import type { ConversationSummary } from "@nordleads/wire/types";
import type { ConversationRow } from "../store/rows.ts";
import type { Conversations } from "./createConversations.ts";

/** A row as a line of the console's list. */
export async function summaryOf(
  conversations: Conversations,
  row: ConversationRow,
): Promise<ConversationSummary> {
  const { site, id, agentId, agentName, lang, page } = row;
  const [firstLine = "", lastLine = ""] = await conversations.open(site, id, [row.firstLine, row.lastLine]);
  return {
    id,
    site,
    visitorId: row.visitor,
    state: row.state,
    ...(agentId === null ? {} : { agent: { id: agentId, name: agentName ?? "" } }),
    ...(lang === null ? {} : { lang }),
    ...(page === null ? {} : { page }),
    firstLine,
    lastLine,
    lastFrom: row.lastFrom,
    startedAt: row.startedAt,
    lastAt: row.lastAt,
    unread: row.visitorSequence > row.readSequence,
  };
}
