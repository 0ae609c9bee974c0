import type { RateLimit } from "../http/rateLimit.ts";

/** A language model behind an OpenAI-compatible address. */
export interface LlmConfig {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | undefined;
}

/** A server that mail is sent by, and the address it is sent from. */
export interface SmtpConfig {
  /** `smtp://` or `smtps://`, with user and password. */
  readonly url: string;
  readonly from: string;
  /** PEM of certificates to trust beside the system's. */
  readonly ca?: string;
}

/** A collector of OpenTelemetry that log events are exported to (OTLP/HTTP). */
export interface OtlpConfig {
  /** The whole address, `/v1/logs` included. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly protocol: "http/protobuf" | "http/json";
  /** Ms that one request may take. */
  readonly timeout: number;
}

/** All that a server is started with. Made by `readConfig`, or by hand in a test. */
export interface Config {
  /** 0: a free one. */
  readonly port: number;
  /** Address to listen on; undefined: all. */
  readonly host: string | undefined;
  /** Folder of the embedded store. */
  readonly data: string;
  /** Origin that browsers see; undefined: `http://localhost:PORT`. */
  readonly publicUrl: string | undefined;
  /** File of the data keys, apart from the content. */
  readonly keysFile: string;
  /** 32 bytes; undefined: made in the data folder. */
  readonly masterKey: Uint8Array | undefined;
  readonly llm: LlmConfig | undefined;
  /** Without SMTP, mail is kept in the outbox that the console shows. */
  readonly mail: { readonly smtp: SmtpConfig | undefined };
  /** First login; made at the first start when there is nobody. */
  readonly admin: { readonly email: string; readonly password: string | undefined };
  readonly processor: { readonly name: string; readonly contact: string };
  readonly otlp: OtlpConfig | undefined;
  /** Log events a second that one site may send for long; it may send 30 s of it at once. */
  readonly logRate: number;
  /** Bytes of a body. */
  readonly maxBody: number;
  /** Characters of a message. */
  readonly maxMessage: number;
  readonly rate: RateLimit;
  /** Whether the last `X-Forwarded-For` is the caller's address. */
  readonly trustProxy: boolean;
  /** Ms between keep-alives of a stream. */
  readonly beat: number;
  /** Ms that answers being written may take to end when the server closes. */
  readonly drain: number;
  readonly logLevel: string;
}
