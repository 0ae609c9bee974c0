import type { Collected } from "../log/collect.ts";
import type { LogRow } from "../store/rows.ts";
import { describeResource, importRecord, senderTime, toAttributes } from "./importRecord.ts";
import type { LogsRequest } from "./types.ts";

/** A request's records as events by session, and why the others are refused: reason → how many. */
export interface ImportedLogs {
  readonly sessions: readonly Omit<Collected, "site" | "rejected">[];
  readonly refused: Map<string, number>;
}

/**
 * Sorts the records of a request. A sender whose clock is ahead of ours is set back as a whole, so that its records
 * keep their distances (L6); OTLP has no time of sending, so that one that is behind cannot be seen.
 */
export function importLogs(request: LogsRequest, purposes: readonly string[], now: number): ImportedLogs {
  const all = (request.resourceLogs ?? []).flatMap(({ resource, scopeLogs = [] }) => {
    const described = toAttributes(resource?.attributes ?? []);
    return scopeLogs.flatMap(({ logRecords = [] }) =>
      logRecords.map((record) => ({ record, resource: described })),
    );
  });
  const latest = all.reduce((most, { record }) => Math.max(most, senderTime(record) ?? 0), 0);
  const ahead = Math.max(0, latest - now);
  const refused = new Map<string, number>();
  const sessions = new Map<string, { events: LogRow[]; about: string | null }>();
  for (const { record, resource } of all) {
    const read = importRecord(record, { purposes, resource, now, ahead });
    if ("wrong" in read) {
      refused.set(read.wrong, (refused.get(read.wrong) ?? 0) + 1);
      continue;
    }
    const { events, about } = sessions.get(read.session) ?? { events: [], about: null };
    const described =
      read.category === "visit.analytics" ? JSON.stringify(describeResource(resource)) : about;
    events.push(read);
    sessions.set(read.session, { events, about: described });
  }
  return {
    sessions: [...sessions].map(([session, rest]) => ({ session, ...rest })),
    refused,
  };
}
