import type { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import type { ConversationRow } from "../rows.ts";
import type { Reader } from "../types.ts";
import { nodeSqliteDialect } from "./nodeSqliteDialect.ts";
import type { Statements } from "./statements.ts";
import type { Tables } from "./tables.ts";

const columns = [
  "site",
  "id",
  "visitor",
  "state",
  "agent_id as agentId",
  "agent_name as agentName",
  "lang",
  "page",
  "session",
  "subject",
  "first_line as firstLine",
  "last_line as lastLine",
  "last_from as lastFrom",
  "started_at as startedAt",
  "last_at as lastAt",
  "last_sequence as lastSequence",
  "visitor_sequence as visitorSequence",
  "read_sequence as readSequence",
  "open_answer as openAnswer",
  "open_sequence as openSequence",
  "pending_message as pendingMessage",
] as const;
/** The same as SQL. */
export const selectedConversation = columns
  .map((column) => column.replace(/ as (\w+)$/, ' AS "$1"'))
  .join(", ");

type ConversationReads = Pick<Reader, "conversation" | "conversations" | "countOf" | "unanswered">;

/** Reads of conversations. The one on every request is prepared SQL, the console's are built. */
export function conversationReads(connection: DatabaseSync, db: Statements): ConversationReads {
  const built = new Kysely<Tables>({ dialect: nodeSqliteDialect(connection) });
  return {
    conversation: async (site, id) =>
      db.get<ConversationRow>(
        `SELECT ${selectedConversation} FROM conversations WHERE site = ? AND id = ?`,
        site,
        id,
      ),
    conversations: async (site, { state, before, limit }) => {
      let query = built.selectFrom("conversations").select(columns).where("site", "=", site);
      if (state !== undefined) query = query.where("state", "=", state);
      if (before !== undefined) query = query.where("last_at", "<", before);
      return query.orderBy("last_at", "desc").orderBy("id").limit(limit).execute();
    },
    countOf: async (site, visitor) => {
      const { count } = await built
        .selectFrom("conversations")
        .select((expression) => expression.fn.countAll<number>().as("count"))
        .where("site", "=", site)
        .where("visitor", "=", visitor)
        .executeTakeFirstOrThrow();
      return count;
    },
    unanswered: () =>
      built
        .selectFrom("conversations")
        .select(columns)
        .where((expression) =>
          expression.or([
            expression("pending_message", "is not", null),
            expression("open_answer", "is not", null),
          ]),
        )
        .execute(),
  };
}
