import { messagesAt, numberAt, readFields, textAt, type Fields } from "./wireFormat.ts";

type Scalar = string | number | boolean | readonly Scalar[];

/** A log record with what stands around it. */
export interface ReadRecord {
  readonly name: string;
  /** Nanoseconds since the epoch, decimal. */
  readonly time: string;
  readonly seen: string;
  readonly severity: number;
  readonly schema: string;
  readonly scope: string;
  readonly attributes: Readonly<Record<string, Scalar>>;
  readonly resource: Readonly<Record<string, Scalar>>;
}

/** Records of an `ExportLogsServiceRequest` in protobuf, by the field numbers of `opentelemetry-proto`. */
export function readProtobufLogs(bytes: Uint8Array): ReadRecord[] {
  return messagesAt(readFields(bytes), 1).flatMap((resourceLogs) => {
    const resource = messagesAt(resourceLogs, 1)[0];
    return messagesAt(resourceLogs, 2).flatMap((scopeLogs) =>
      messagesAt(scopeLogs, 2).map((record) => ({
        name: textAt(record, 12),
        time: String(numberAt(record, 1)),
        seen: String(numberAt(record, 11)),
        severity: Number(numberAt(record, 2)),
        schema: textAt(scopeLogs, 3),
        scope: messagesAt(scopeLogs, 1)
          .map((scope) => textAt(scope, 1))
          .join(),
        attributes: attributesOf(record, 6),
        resource: resource ? attributesOf(resource, 1) : {},
      })),
    );
  });
}

function attributesOf(fields: Fields, number: number): Record<string, Scalar> {
  return Object.fromEntries(
    messagesAt(fields, number).map((pair) => [textAt(pair, 1), valueOf(messagesAt(pair, 2)[0])]),
  );
}

function valueOf(value: Fields | undefined): Scalar {
  if (value?.has(2)) return numberAt(value, 2) === 1n;
  if (value?.has(3)) return Number(BigInt.asIntN(64, numberAt(value, 3)));
  if (value?.has(4))
    return new Float64Array(new BigUint64Array([numberAt(value, 4)]).buffer)[0] ?? Number.NaN;
  const list = value && messagesAt(value, 5)[0];
  if (list) return messagesAt(list, 1).map(valueOf);
  return value ? textAt(value, 1) : "";
}

interface JsonValue {
  readonly stringValue?: string;
  readonly boolValue?: boolean;
  readonly intValue?: string;
  readonly doubleValue?: number;
  readonly arrayValue?: { readonly values: readonly JsonValue[] };
}
type JsonPairs = readonly { readonly key: string; readonly value: JsonValue }[];
interface JsonRequest {
  readonly resourceLogs: readonly {
    readonly resource: { readonly attributes: JsonPairs };
    readonly scopeLogs: readonly {
      readonly scope: { readonly name: string };
      readonly schemaUrl: string;
      readonly logRecords: readonly {
        readonly eventName: string;
        readonly timeUnixNano: string;
        readonly observedTimeUnixNano: string;
        readonly severityNumber: number;
        readonly attributes: JsonPairs;
      }[];
    }[];
  }[];
}

/** The same of a request in JSON. */
export function readJsonLogs(bytes: Uint8Array): ReadRecord[] {
  const { resourceLogs } = JSON.parse(new TextDecoder().decode(bytes)) as JsonRequest;
  return resourceLogs.flatMap(({ resource, scopeLogs }) =>
    scopeLogs.flatMap(({ scope, schemaUrl, logRecords }) =>
      logRecords.map((record) => ({
        name: record.eventName,
        time: record.timeUnixNano,
        seen: record.observedTimeUnixNano,
        severity: record.severityNumber,
        schema: schemaUrl,
        scope: scope.name,
        attributes: pairsOf(record.attributes),
        resource: pairsOf(resource.attributes),
      })),
    ),
  );
}

function pairsOf(pairs: JsonPairs): Record<string, Scalar> {
  return Object.fromEntries(pairs.map(({ key, value }) => [key, jsonValueOf(value)]));
}

function jsonValueOf({ stringValue, boolValue, intValue, doubleValue, arrayValue }: JsonValue): Scalar {
  const whole = intValue === undefined ? undefined : Number(intValue);
  return stringValue ?? boolValue ?? whole ?? doubleValue ?? arrayValue?.values.map(jsonValueOf) ?? "";
}
