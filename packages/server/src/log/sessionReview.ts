import type { Attributes, SessionReview, TimelineEvent } from "@nordleads/wire/types";
import type { LogRow } from "../store/rows.ts";
import type { Reader } from "../store/types.ts";

/** The session's events as the staff see them; what describes the browser stands with the first of them. */
export async function timeline(read: Reader, site: string, session: string): Promise<TimelineEvent[]> {
  const [rows, described] = await Promise.all([
    read.session(site, session),
    read.sessionAttributes(site, session),
  ]);
  const about = described === undefined ? {} : (JSON.parse(described) as Attributes);
  return rows.map((row, index) => eventOf(row, index === 0 ? about : {}));
}

function eventOf({ id, at, name, attributes }: LogRow, about: Attributes): TimelineEvent {
  return { id, at, name, attributes: { ...about, ...(JSON.parse(attributes) as Attributes) } };
}

/** A session without or beside its conversations (A4); undefined when nothing is known of it. */
export async function sessionReview(
  read: Reader,
  site: string,
  session: string,
): Promise<SessionReview | undefined> {
  const [events, conversations] = await Promise.all([
    timeline(read, site, session),
    read.conversationsIn(site, session),
  ]);
  if (events.length === 0 && conversations.length === 0) return undefined;
  const dropped = events
    .filter(({ name }) => name === "nordleads.dropped")
    .reduce((sum, { attributes }) => sum + Number(attributes["nordleads.dropped.count"] ?? 0), 0);
  return {
    id: session,
    events,
    dropped,
    conversations: conversations.map(({ id, state, startedAt, lastAt }) => ({
      id,
      state,
      startedAt,
      lastAt,
    })),
  };
}
