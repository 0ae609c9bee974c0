import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { settings, type SettingName } from "./settings.ts";
import type { Config, LlmConfig, OtlpConfig, SmtpConfig } from "./types.ts";

type Environment = Readonly<Record<string, string | undefined>>;
type Values = { readonly [N in SettingName]?: z.output<(typeof settings)[N]["schema"]> };

const names = Object.keys(settings) as SettingName[];

/** Reads the environment and the config file that it names. All mistakes at once, a line each (S7). */
export function readConfig(env: Environment): { config: Config } | { mistakes: string[] } {
  const mistakes: string[] = [];
  const given = { ...readFile(env["NORDLEADS_CONFIG"], mistakes), ...present(env) };
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const text = given[name];
    if (text === undefined) continue;
    const parsed = settings[name].schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else mistakes.push(`${name}: ${parsed.error.issues.map(({ message }) => message).join("; ")}`);
  }
  if (given.NORDLEADS_LLM_BASE_URL !== undefined && given.NORDLEADS_LLM_MODEL === undefined)
    mistakes.push("NORDLEADS_LLM_MODEL: must be set together with NORDLEADS_LLM_BASE_URL");
  if (given.NORDLEADS_LLM_MODEL !== undefined && given.NORDLEADS_LLM_BASE_URL === undefined)
    mistakes.push("NORDLEADS_LLM_BASE_URL: must be set together with NORDLEADS_LLM_MODEL");
  if (given.NORDLEADS_SMTP_URL !== undefined && given.NORDLEADS_MAIL_FROM === undefined)
    mistakes.push("NORDLEADS_MAIL_FROM: must be set together with NORDLEADS_SMTP_URL");
  return mistakes.length > 0 ? { mistakes } : { config: toConfig(values) };
}

/** An empty value is as good as none: shells and compose files set them easily. */
function present(env: Environment): Partial<Record<SettingName, string>> {
  return Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}

function readFile(path: string | undefined, mistakes: string[]): Partial<Record<SettingName, string>> {
  if (!path) return {};
  try {
    const read = z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .parse(JSON.parse(readFileSync(path, "utf8")));
    for (const name of Object.keys(read))
      if (!Object.hasOwn(settings, name)) mistakes.push(`${name}: is not a setting (in ${path})`);
    return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, String(value)]));
  } catch {
    mistakes.push(`NORDLEADS_CONFIG: ${path} cannot be read as a JSON object of settings`);
    return {};
  }
}

function toConfig(values: Values): Config {
  const data = resolve(values.NORDLEADS_DATA ?? ".nordleads");
  return {
    port: values.PORT ?? 8787,
    host: values.NORDLEADS_HOST,
    data,
    publicUrl: values.NORDLEADS_PUBLIC_URL,
    keysFile: values.NORDLEADS_KEYS_URL ?? join(data, "keys.sqlite"),
    masterKey: values.NORDLEADS_MASTER_KEY,
    llm: toLlm(values),
    mail: { smtp: toSmtp(values) },
    admin: {
      email: values.NORDLEADS_ADMIN_EMAIL ?? "owner@localhost.test",
      password: values.NORDLEADS_ADMIN_PASSWORD,
    },
    processor: {
      name: values.NORDLEADS_PROCESSOR_NAME ?? "NordLeads",
      contact: values.NORDLEADS_PROCESSOR_CONTACT ?? values.NORDLEADS_PUBLIC_URL ?? "http://localhost",
    },
    otlp: toOtlp(values),
    logRate: values.NORDLEADS_LOG_RATE ?? 2000,
    maxBody: values.NORDLEADS_MAX_BODY ?? 65_536,
    maxMessage: values.NORDLEADS_MAX_MESSAGE ?? 8000,
    rate: { perSecond: values.NORDLEADS_RATE ?? 50, burst: values.NORDLEADS_RATE_BURST ?? 300 },
    trustProxy: values.NORDLEADS_TRUST_PROXY ?? false,
    beat: 15_000,
    drain: 5000,
    logLevel: values.NORDLEADS_LOG_LEVEL ?? "info",
  };
}

function toOtlp(values: Values): OtlpConfig | undefined {
  const { NORDLEADS_OTLP_URL: url, NORDLEADS_OTLP_HEADERS: headers = {} } = values;
  if (url === undefined) return undefined;
  return { url, headers, protocol: values.NORDLEADS_OTLP_PROTOCOL ?? "http/protobuf", timeout: 10_000 };
}

function toSmtp({ NORDLEADS_SMTP_URL: url, NORDLEADS_MAIL_FROM: from }: Values): SmtpConfig | undefined {
  return url === undefined || from === undefined ? undefined : { url, from };
}

function toLlm(values: Values): LlmConfig | undefined {
  const {
    NORDLEADS_LLM_BASE_URL: baseUrl,
    NORDLEADS_LLM_MODEL: model,
    NORDLEADS_LLM_API_KEY: apiKey,
  } = values;
  return baseUrl === undefined || model === undefined ? undefined : { baseUrl, model, apiKey };
}
