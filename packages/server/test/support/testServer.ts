import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import {
  createLogger,
  readConfig,
  startServer,
  type Config,
  type Server,
  type Site,
} from "../../src/index.ts";
import { openSqliteStore } from "../../src/store/sqlite/openSqliteStore.ts";

// Every test here starts a real server, beside others on a machine that may be slow.
vi.setConfig({ testTimeout: 20_000 });

/** The origin that the test site allows. */
export const origin = "https://www.example.no";

export const demo: Site = {
  key: "demo",
  name: "Demo",
  origins: [origin],
  langs: ["nb", "en"],
  purposes: ["functional", "analytics", "marketing"],
  storage: { analytics: { cookies: ["_stat*"] } },
  optIns: [{ text: "Ja, send meg nyheter på e-post.", version: "2", lang: "nb" }],
  policyUrl: "https://www.example.no/personvern",
  controller: { name: "Eksempel AS", contact: "personvern@example.no" },
  subProcessors: [{ name: "Drift AS", service: "hosting", place: "Norway", transfer: "none" }],
  consent: true,
};

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nordleads-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const words = {
  consent: {
    title: "Valg",
    body: "Vi spør.",
    accept: "Godta alle",
    reject: "Avvis alle",
    settings: "Innstillinger",
    save: "Lagre",
    back: "Tilbake",
    policy: "Personvern",
    saved: "Lagret",
    always: "Alltid på",
    placeholder: "Innhold fra andre",
    allow: "Vis",
    purposes: {
      necessary: "Nødvendig",
      functional: "Funksjon",
      analytics: "Statistikk",
      marketing: "Markedsføring",
      other: "Fremmed",
    },
    about: {
      necessary: "Alltid.",
      functional: "Husker.",
      analytics: "Teller </script> $& besøk.",
      marketing: "Selger.",
      other: "Finnes ikke her.",
    },
  },
  launcher: { open: "Åpne chatten", unread: "ulest" },
};

/** A built embed folder as the build makes it, with a loader that shows the settings. */
export function builtAssets(): string {
  const folder = join(temporaryFolder(), "dist");
  mkdirSync(folder);
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write("loader.0a1b2c3d.js", 'globalThis.seen = "__NORDLEADS_SETTINGS__";');
  write("loader-plain.0a1b2c3d.js", 'globalThis.plain = "__NORDLEADS_SETTINGS__";');
  write("loader-early.0a1b2c3d.js", 'globalThis.early = "__NORDLEADS_SETTINGS__";');
  for (const name of ["chat", "log", "settings", "delivery"])
    write(`${name}.0a1b2c3d.js`, `export const ${name} = "${"x".repeat(500)}";`);
  write(
    "manifest.json",
    JSON.stringify({
      loader: "loader.0a1b2c3d.js",
      loaderWithoutBanner: "loader-plain.0a1b2c3d.js",
      loaderEarly: "loader-early.0a1b2c3d.js",
      chat: "chat.0a1b2c3d.js",
      log: "log.0a1b2c3d.js",
      settings: "settings.0a1b2c3d.js",
      delivery: "delivery.0a1b2c3d.js",
    }),
  );
  write(
    "texts.json",
    JSON.stringify({ nb: words, en: { ...words, consent: { ...words.consent, title: "Choice" } } }),
  );
  return folder;
}

export interface TestServer extends Server {
  readonly data: string;
  /** `URL/v1/demo`. */
  readonly endpoint: string;
  /** All lines that the server logged. */
  readonly lines: readonly string[];
}

export interface TestServerOptions {
  readonly data?: string;
  readonly config?: Partial<Config>;
  readonly now?: () => number;
}

/** A real server on a free port over a temporary folder, with the site `demo`; disposed after the test. */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const data = options.data ?? temporaryFolder();
  const read = readConfig({
    PORT: "0",
    NORDLEADS_HOST: "127.0.0.1",
    NORDLEADS_DATA: data,
    NORDLEADS_RATE: "100000",
    NORDLEADS_RATE_BURST: "100000",
  });
  if ("mistakes" in read) throw new Error(read.mistakes.join("\n"));
  const lines: string[] = [];
  const logger = createLogger("trace", { write: (line: string) => void lines.push(line) });
  const server = await startServer(
    { ...read.config, beat: 1000, ...options.config },
    { logger, assetsDir: builtAssets(), ...(options.now ? { now: options.now } : {}) },
  );
  onTestFinished(() => server.dispose());
  await server.sites.save(demo);
  return { ...server, data, endpoint: `http://127.0.0.1:${server.port}/v1/demo`, lines };
}

/** Gives the site a page, as the command line would: by another connection to the same file. */
export async function addPage(
  data: string,
  url: string,
  title: string,
  texts: readonly string[],
): Promise<void> {
  const store = await openSqliteStore({ file: join(data, "nordleads.sqlite") });
  await store.write({
    type: "knowledge.put",
    site: "demo",
    page: { url, title, lang: "nb", hash: "0".repeat(64), readAt: 0 },
    passages: texts.map((text, position) => ({
      id: `${url}#${position}`,
      url,
      position,
      title,
      heading: title,
      lang: "nb",
      text,
    })),
  });
  await store.dispose();
}
