import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { parseMasterKey } from "../keys/masterKey.ts";

/** A name of the environment (or key of the config file): what it is, and how its text is read. */
export interface Setting {
  readonly what: string;
  readonly otherwise: string;
  readonly schema: z.ZodType;
}

const absent = (name: string, what: string) =>
  z.undefined({ error: `${what} is not available in this version: leave ${name} out` }).optional();

const number = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .pipe(z.number().min(least, `must be at least ${least}`).max(most, `must be at most ${most}`));

const origin = z.string().transform((text, context) => {
  try {
    const url = new URL(text);
    if (/^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "") return url.origin;
  } catch {
    // said below
  }
  context.addIssue("must be an origin such as https://chat.example.no, without a path");
  return z.NEVER;
});

const file = z.string().transform((text, context) => {
  try {
    if (text.startsWith("file:")) return resolve(fileURLToPath(new URL(text, "file:///")));
  } catch {
    // said below
  }
  context.addIssue("must be a file address such as file:///var/lib/nordleads-keys/keys.sqlite");
  return z.NEVER;
});

const masterKey = z.string().transform((text, context) => {
  const key = parseMasterKey(text);
  if (key) return key;
  context.addIssue("must be 32 bytes in base64 or as 64 hex digits");
  return z.NEVER;
});

const smtpUrl = z.string().transform((text, context) => {
  try {
    const url = new URL(text);
    const rest = url.pathname.replace("/", "") + url.search + url.hash;
    decodeURIComponent(url.username + url.password);
    if (/^smtps?:$/.test(url.protocol) && url.hostname !== "" && rest === "") return text;
  } catch {
    // said below
  }
  context.addIssue("must be an address such as smtps://user:password@mail.example.no");
  return z.NEVER;
});

const otlpUrl = z.string().transform((text, context) => {
  try {
    const url = new URL(text);
    if (/^https?:$/.test(url.protocol) && url.username + url.password + url.hash === "") {
      if (!url.pathname.endsWith("/v1/logs")) url.pathname = `${url.pathname.replace(/\/$/, "")}/v1/logs`;
      return url.href;
    }
  } catch {
    // said below
  }
  context.addIssue("must be an address such as https://otel.example.no:4318, without a user");
  return z.NEVER;
});

/** As OpenTelemetry writes headers in the environment: `name=value,name=value`, values percent-encoded. */
const headers = z.string().transform((text, context) => {
  try {
    const pairs = text.split(",").map((pair) => {
      const [, name, value] = /^\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
      if (name === undefined || value === undefined) throw new TypeError("no pair");
      return [name.toLowerCase(), decodeURIComponent(value)] as const;
    });
    // Throws where a value cannot stand in a header.
    return Object.fromEntries(new Headers(pairs.map(([name, value]) => [name, value])));
  } catch {
    // said below
  }
  context.addIssue("must be headers such as authorization=Bearer%20abc,x-team=web");
  return z.NEVER;
});

const boolean = z.enum(["true", "false"], "must be true or false").transform((text) => text === "true");

/** Everything that can be set. `nordleads serve --help` prints this table. */
export const settings = {
  PORT: { what: "Port of server and console", otherwise: "8787", schema: number(0, 65_535) },
  NORDLEADS_HOST: { what: "Address to listen on", otherwise: "all", schema: z.string().min(1) },
  NORDLEADS_CONFIG: {
    what: "JSON file with any of these names; the environment wins",
    otherwise: "none",
    schema: z.string().min(1),
  },
  NORDLEADS_DATA: {
    what: "Folder of the embedded store",
    otherwise: ".nordleads",
    schema: z.string().min(1),
  },
  NORDLEADS_PUBLIC_URL: {
    what: "Origin that browsers see",
    otherwise: "http://localhost:PORT",
    schema: origin,
  },
  NORDLEADS_DATABASE_URL: {
    what: "Another store; not in this version",
    otherwise: "embedded SQLite",
    schema: absent("NORDLEADS_DATABASE_URL", "another store than the embedded one"),
  },
  NORDLEADS_KEYS_URL: {
    what: "File of the data keys, apart from the content (file:///…)",
    otherwise: "keys.sqlite in the data folder",
    schema: file,
  },
  NORDLEADS_BUS_URL: {
    what: "Another bus; not in this version",
    otherwise: "in the process",
    schema: absent("NORDLEADS_BUS_URL", "another bus than the one in the process"),
  },
  NORDLEADS_MASTER_KEY: {
    what: "32 bytes, base64 or hex, that wrap all data keys",
    otherwise: "made in the data folder",
    schema: masterKey,
  },
  NORDLEADS_LLM_BASE_URL: {
    what: "OpenAI-compatible address of a language model",
    otherwise: "answers by retrieval",
    schema: z.url({ protocol: /^https?$/, error: "must be an http or https address" }),
  },
  NORDLEADS_LLM_MODEL: { what: "Name of the model", otherwise: "none", schema: z.string().min(1) },
  NORDLEADS_LLM_API_KEY: { what: "Key for the model", otherwise: "none", schema: z.string().min(1) },
  NORDLEADS_SMTP_URL: {
    what: "Server that mail is sent by (smtp:// with STARTTLS, smtps://; user:password@ where needed)",
    otherwise: "an outbox in the console",
    schema: smtpUrl,
  },
  NORDLEADS_MAIL_FROM: {
    what: "E-mail address that mail is sent from",
    otherwise: "none",
    schema: z.email("must be an e-mail address"),
  },
  NORDLEADS_FILES_URL: {
    what: "Store for files; not in this version",
    otherwise: "none",
    schema: absent("NORDLEADS_FILES_URL", "a store for files"),
  },
  NORDLEADS_ADMIN_EMAIL: {
    what: "First login of the console, first start only",
    otherwise: "owner@localhost.test",
    schema: z.email("must be an e-mail address"),
  },
  NORDLEADS_ADMIN_PASSWORD: {
    what: "Its password, 10 to 128 characters",
    otherwise: "random, printed once",
    schema: z
      .string()
      .min(10, "must have at least 10 characters")
      .max(128, "must have at most 128 characters"),
  },
  NORDLEADS_PROCESSOR_NAME: {
    what: "Who runs this server, in receipts and privacy information",
    otherwise: "NordLeads",
    schema: z.string().min(1).max(200),
  },
  NORDLEADS_PROCESSOR_CONTACT: {
    what: "How to reach them",
    otherwise: "the public URL",
    schema: z.string().min(1).max(300),
  },
  NORDLEADS_MAX_BODY: {
    what: "Most bytes of a request",
    otherwise: "65536",
    schema: number(1024, 16_777_216),
  },
  NORDLEADS_MAX_MESSAGE: {
    what: "Most characters of a message",
    otherwise: "8000",
    schema: number(1, 1_000_000),
  },
  NORDLEADS_RATE: {
    what: "Requests a second that one address may send for long",
    otherwise: "50",
    schema: number(1, 1_000_000),
  },
  NORDLEADS_RATE_BURST: {
    what: "Requests that one address may send at once",
    otherwise: "300",
    schema: number(1, 1_000_000),
  },
  NORDLEADS_LOG_RATE: {
    what: "Log events a second that one site may send for long; 30 seconds of it at once",
    otherwise: "2000",
    schema: number(1, 1_000_000),
  },
  NORDLEADS_OTLP_URL: {
    what: "OpenTelemetry collector that log events are exported to (OTLP/HTTP; /v1/logs is added)",
    otherwise: "none",
    schema: otlpUrl,
  },
  NORDLEADS_OTLP_HEADERS: {
    what: "Headers for it, name=value,name=value, values percent-encoded",
    otherwise: "none",
    schema: headers,
  },
  NORDLEADS_OTLP_PROTOCOL: {
    what: "http/protobuf or http/json",
    otherwise: "http/protobuf",
    schema: z.enum(["http/protobuf", "http/json"], "must be http/protobuf or http/json"),
  },
  NORDLEADS_TRUST_PROXY: {
    what: "Whether a proxy in front tells the caller's address",
    otherwise: "false",
    schema: boolean,
  },
  NORDLEADS_LOG_LEVEL: {
    what: "trace, debug, info, warn, error or silent",
    otherwise: "info",
    schema: z.enum(
      ["trace", "debug", "info", "warn", "error", "silent"],
      "must be trace, debug, info, warn, error or silent",
    ),
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;
