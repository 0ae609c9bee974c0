import { semanticConventions } from "@nordleads/wire";
import type { Attributes } from "@nordleads/wire/types";
import type { ErasureNotice, LogRow, QueuedLogRow } from "../store/rows.ts";
import { toKeyValues } from "./anyValues.ts";
import type { LogRecord, LogsRequest } from "./types.ts";

/** SeverityNumber of `logs.proto`. */
const severities = { INFO: 9, ERROR: 17 } as const;

/** What is waiting, as one request: a resource for each site. */
export function toLogsRequest(rows: readonly QueuedLogRow[], version: string): LogsRequest {
  const sites = Map.groupBy(rows, ({ site }) => site);
  return {
    resourceLogs: [...sites].map(([site, own]) => ({
      resource: {
        attributes: toKeyValues({
          "service.name": "nordleads",
          "service.version": version,
          "nordleads.site": site,
        }),
      },
      scopeLogs: [
        {
          scope: { name: "@nordleads/server", version },
          logRecords: own.flatMap(toRecord),
          schemaUrl: semanticConventions,
        },
      ],
      schemaUrl: semanticConventions,
    })),
  };
}

function toRecord({ event, about, erased }: QueuedLogRow): LogRecord[] {
  if (event) return [eventRecord(event, about)];
  return erased === null ? [] : [noticeRecord(JSON.parse(erased) as ErasureNotice)];
}

function eventRecord(event: LogRow, about: string | null): LogRecord {
  const attributes = JSON.parse(event.attributes) as Attributes;
  // What describes the browser rests on analytics: it goes with no other event.
  const described =
    about !== null && event.category === "visit.analytics" ? (JSON.parse(about) as Attributes) : {};
  return record(event.name, event.at, event.receivedAt, {
    ...described,
    ...attributes,
    "log.record.uid": event.id,
    "session.id": event.session,
    "nordleads.purpose": event.purpose,
    "nordleads.category": event.category,
  });
}

/** Tells whoever has the events that they are to be erased there too (L21). */
function noticeRecord({ session, purposes, at }: ErasureNotice): LogRecord {
  return record("nordleads.erasure", at, at, {
    "session.id": session,
    "nordleads.purpose": "necessary",
    "nordleads.erased": purposes,
  });
}

function record(
  eventName: string,
  at: number,
  seen: number,
  attributes: Parameters<typeof toKeyValues>[0],
): LogRecord {
  const severityText = eventName === "exception" ? "ERROR" : "INFO";
  return {
    timeUnixNano: nanoseconds(at),
    observedTimeUnixNano: nanoseconds(seen),
    severityNumber: severities[severityText],
    severityText,
    eventName,
    attributes: toKeyValues(attributes),
  };
}

function nanoseconds(ms: number): string {
  return String(BigInt(Math.round(ms)) * 1_000_000n);
}
