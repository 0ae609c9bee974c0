/**
 * OTLP logs in their JSON form (`opentelemetry-proto` 1.x, `logs.proto`): 64-bit integers are decimal strings. The one
 * form that both encodings are read into and written from.
 */
export interface AnyValue {
  readonly stringValue?: string | undefined;
  readonly boolValue?: boolean | undefined;
  readonly intValue?: string | number | undefined;
  readonly doubleValue?: number | string | undefined;
  readonly arrayValue?: { readonly values?: readonly AnyValue[] | undefined } | undefined;
}

export interface KeyValue {
  readonly key: string;
  readonly value?: AnyValue | undefined;
}

export interface LogRecord {
  readonly timeUnixNano?: string | number | undefined;
  readonly observedTimeUnixNano?: string | number | undefined;
  readonly severityNumber?: number | undefined;
  readonly severityText?: string | undefined;
  readonly eventName?: string | undefined;
  readonly body?: AnyValue | undefined;
  readonly attributes?: readonly KeyValue[] | undefined;
}

export interface ScopeLogs {
  readonly scope?: { readonly name?: string | undefined; readonly version?: string | undefined } | undefined;
  readonly logRecords?: readonly LogRecord[] | undefined;
  readonly schemaUrl?: string | undefined;
}

export interface ResourceLogs {
  readonly resource?: { readonly attributes?: readonly KeyValue[] | undefined } | undefined;
  readonly scopeLogs?: readonly ScopeLogs[] | undefined;
  readonly schemaUrl?: string | undefined;
}

/** `ExportLogsServiceRequest`. */
export interface LogsRequest {
  readonly resourceLogs?: readonly ResourceLogs[] | undefined;
}

/** `ExportLogsServiceResponse`; without `partialSuccess` all was taken. */
export interface LogsResponse {
  readonly partialSuccess?:
    | {
        readonly rejectedLogRecords?: string | number | undefined;
        readonly errorMessage?: string | undefined;
      }
    | undefined;
}

/** `google.rpc.Status`: the body of a refusal. */
export interface Status {
  readonly code: number;
  readonly message: string;
}
