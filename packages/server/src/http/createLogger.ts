import pino, { type DestinationStream } from "pino";

/** What a line of the log may hold, and nothing else (R3): no address, no token, no text, no query. */
export interface LogFields {
  readonly event: string;
  readonly method?: string;
  /** The route's pattern, never the address that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly code?: string;
  readonly ms?: number;
  readonly site?: string;
  readonly port?: number;
  readonly count?: number;
  /** Where in our code; never a message, which may quote what was sent. */
  readonly stack?: string;
  readonly hint?: string;
}

export interface Logger {
  info(fields: LogFields): void;
  warn(fields: LogFields): void;
  error(fields: LogFields): void;
}

const allowed = [
  "event",
  "method",
  "route",
  "status",
  "code",
  "ms",
  "site",
  "port",
  "count",
  "stack",
  "hint",
] as const satisfies readonly (keyof LogFields)[];

function only(fields: LogFields): LogFields {
  return Object.fromEntries(
    allowed.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  ) as unknown as LogFields;
}

/** A log of JSON lines over pino; only the allowed fields pass. `to` is standard error unless given. */
export function createLogger(level: string, to: DestinationStream = pino.destination(2)): Logger {
  const log = pino({ level, base: null }, to);
  return {
    info: (fields) => log.info(only(fields)),
    warn: (fields) => log.warn(only(fields)),
    error: (fields) => log.error(only(fields)),
  };
}

/** An error without its message: its name, our code, and where it was. */
export function errorFields(error: unknown): Pick<LogFields, "code" | "stack"> {
  if (!(error instanceof Error)) return { code: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { code, stack: frames.slice(0, 8).join("\n") };
}
