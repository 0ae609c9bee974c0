import { createHash } from "node:crypto";
import type { Attributes, AttributeValue } from "@nordleads/wire/types";
import { cleanAttributes } from "../log/cleanAttributes.ts";
import { classify, oldestAge, refusal } from "../log/sortEvents.ts";
import type { LogRow } from "../store/rows.ts";
import { fromAnyValue } from "./anyValues.ts";
import type { KeyValue, LogRecord } from "./types.ts";

/** What a record is judged by. */
export interface ImportContext {
  /** The site's optional purposes. */
  readonly purposes: readonly string[];
  readonly resource: Attributes;
  /** ms since the epoch, the collector's clock. */
  readonly now: number;
  /** How far the sender's clock is ahead of ours at least, ms. */
  readonly ahead: number;
}

const eventName = /^[a-z][a-z0-9_.]{0,63}$/;
const mostAttributes = 32;
const longest = 2000;

/** Names that have a place of their own in an event, and those that say who somebody is, which no event does. */
const elsewhere =
  /^(session\.id|log\.record\.uid|event\.name|nordleads\.(purpose|category))$|^(user|enduser)\./;

/**
 * A log record as an event of ours, or why it is refused. Its purpose is the attribute `nordleads.purpose` of the record
 * or its resource; what needs consent must name its session, so that it can be erased when the consent is withdrawn
 * (L7, L21).
 */
export function importRecord(record: LogRecord, context: ImportContext): LogRow | { readonly wrong: string } {
  const { purposes, resource, now } = context;
  const own = toAttributes(record.attributes ?? []);
  const name = record.eventName || textOf(own["event.name"]) || "log";
  if (!eventName.test(name)) return { wrong: "the event name is not of a-z, 0-9, _ and ., 64 at most" };
  const given = textOf(own["nordleads.purpose"]) ?? textOf(resource["nordleads.purpose"]);
  if (given === undefined) return { wrong: "the attribute nordleads.purpose is missing" };
  const { purpose, category } = classify(name, given);
  const refused = refusal(purpose, purposes, [given]);
  if (refused === "purpose_unknown") return { wrong: "nordleads.purpose is not a purpose of the site" };
  if (refused) return { wrong: `nordleads.purpose is not the purpose of ${name}` };
  const at = timeOf(record, context);
  const session = sessionOf(own, resource, at);
  if (session === undefined)
    return { wrong: "session.id is not 16 to 64 letters, digits, underscores and hyphens" };
  if (session.startsWith("otlp_") && purpose !== "necessary")
    return { wrong: "session.id is missing, and the purpose rests on consent" };
  const attributes = JSON.stringify(cleanAttributes(eventAttributes(record, own, resource)));
  const uid = uidOf(record, own, attributes);
  const id = uid.startsWith(`${session}-`) ? uid : `${session}-${uid}`;
  return { id, session, at, receivedAt: now, name, purpose, category, attributes };
}

/** Scalar attributes by name. */
export function toAttributes(pairs: readonly KeyValue[]): Attributes {
  return Object.fromEntries(
    pairs.flatMap(({ key, value }) => {
      const read = fromAnyValue(value);
      return read === undefined ? [] : [[key, read] as const];
    }),
  );
}

/** The time of a record by its sender's clock, ms since the epoch; undefined when it says none. */
export function senderTime({ timeUnixNano, observedTimeUnixNano }: LogRecord): number | undefined {
  const time = [timeUnixNano, observedTimeUnixNano].find((each) => each !== undefined && Number(each) > 0);
  return time === undefined ? undefined : Number(time) / 1e6;
}

/** Never in our future, never older than a device keeps events; whole ms (L6). */
function timeOf(record: LogRecord, { now, ahead }: ImportContext): number {
  const at = (senderTime(record) ?? now + ahead) - ahead;
  return Math.round(Math.min(now, Math.max(now - oldestAge, at)));
}

/**
 * OpenTelemetry's session ids are often UUIDs: the hyphens go. What has none, such as a server's own log, belongs to
 * one for its resource and day.
 */
function sessionOf(own: Attributes, resource: Attributes, at: number): string | undefined {
  const given = textOf(own["session.id"]) ?? textOf(resource["session.id"]);
  if (given === undefined)
    return `otlp_${hash(`${JSON.stringify(resource)}/${Math.floor(at / 86_400_000)}`)}`;
  const bare = given.replaceAll("-", "");
  return /^(?!otlp_)\w{16,64}$/.test(bare) ? bare : undefined;
}

/** A record that is sent again is the same one: by its `log.record.uid`, else by all that it says. */
function uidOf(record: LogRecord, own: Attributes, attributes: string): string {
  const uid = textOf(own["log.record.uid"]);
  if (uid !== undefined && /^[\w-]{1,100}$/.test(uid)) return uid;
  // An absent time is 0 in protobuf.
  const { timeUnixNano = 0, observedTimeUnixNano = 0, eventName = "" } = record;
  return `o${hash(`${timeUnixNano}/${observedTimeUnixNano}/${eventName}/${uid ?? ""}/${attributes}`)}`;
}

function eventAttributes(record: LogRecord, own: Attributes, resource: Attributes): Attributes {
  const body = fromAnyValue(record.body);
  const all: Record<string, AttributeValue | undefined> = {
    ...(record.severityText && { "nordleads.severity": record.severityText }),
    ...(body !== undefined && { "nordleads.body": body }),
    ...pick(resource, /^service\.(name|version)$/),
    ...own,
  };
  return bounded(all);
}

/** What describes the sender, for the session; nothing that tells one machine or person from another. */
export function describeResource(resource: Attributes): Attributes {
  return cleanAttributes(
    bounded(
      pick(resource, /^(service\.(name|version)|browser\.|user_agent\.(name|version)$|telemetry\.sdk\.)/),
    ),
  );
}

function pick(attributes: Attributes, names: RegExp): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => names.test(name)));
}

function bounded(attributes: Readonly<Record<string, AttributeValue | undefined>>): Attributes {
  const entries = Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined || !eventName.test(name) || elsewhere.test(name)) return [];
    return [[name, typeof value === "string" ? value.slice(0, longest) : value] as const];
  });
  return Object.fromEntries(entries.slice(0, mostAttributes));
}

function textOf(value: AttributeValue | undefined): string | undefined {
  return value === undefined || value === "" ? undefined : String(value);
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
