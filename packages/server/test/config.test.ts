import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../src/cli/run.ts";
import { readConfig } from "../src/config/readConfig.ts";
import { settings } from "../src/config/settings.ts";
import { settingsTable } from "../src/config/settingsTable.ts";
import { temporaryFolder } from "./support/testServer.ts";

const mistakes = (env: Record<string, string>): string[] => {
  const read = readConfig(env);
  return "mistakes" in read ? read.mistakes : [];
};

describe("the configuration", () => {
  it("S7 needs nothing", () => {
    const read = readConfig({});
    expect(read).toMatchObject({ config: { port: 8787, maxBody: 65_536, maxMessage: 8000, llm: undefined } });
  });

  it("S7 names every wrong value, a line each, all at once, with the name first and without the value of a secret", () => {
    const found = mistakes({
      PORT: "80a",
      NORDLEADS_PUBLIC_URL: "https://x.no/path",
      NORDLEADS_MASTER_KEY: "tooshortsecret",
      NORDLEADS_MAX_BODY: "1",
      NORDLEADS_ADMIN_EMAIL: "nobody",
      NORDLEADS_ADMIN_PASSWORD: "secret",
      NORDLEADS_LLM_BASE_URL: "ftp://x",
      NORDLEADS_KEYS_URL: "https://x",
      NORDLEADS_TRUST_PROXY: "yes",
    });
    expect(found.map((line) => line.split(":", 1)[0] ?? "").toSorted()).toEqual([
      "NORDLEADS_ADMIN_EMAIL",
      "NORDLEADS_ADMIN_PASSWORD",
      "NORDLEADS_KEYS_URL",
      "NORDLEADS_LLM_BASE_URL",
      "NORDLEADS_LLM_MODEL",
      "NORDLEADS_MASTER_KEY",
      "NORDLEADS_MAX_BODY",
      "NORDLEADS_PUBLIC_URL",
      "NORDLEADS_TRUST_PROXY",
      "PORT",
    ]);
    for (const line of found) {
      expect(line).not.toContain("\n");
      expect(line).not.toMatch(/tooshortsecret|: secret/);
    }
  });

  it.each([
    ["NORDLEADS_DATABASE_URL", "postgres://db/x"],
    ["NORDLEADS_BUS_URL", "nats://bus"],
    ["NORDLEADS_FILES_URL", "s3://bucket"],
  ])("S7 %s names an engine that is not here yet", (name, value) => {
    const [line] = mistakes({ [name]: value });
    expect(line).toContain(name);
    expect(line).toContain("not available in this version");
  });

  it.each([
    ["http://mail.example.no"],
    ["smtp://"],
    ["smtps://mail.example.no/inbox"],
    ["smtp://mail.example.no?x=1"],
    ["smtp://kari:secret%zz@mail.example.no"],
    ["mail.example.no"],
  ])("S7 %s is no SMTP server, and its password is not repeated", (url) => {
    const found = mistakes({ NORDLEADS_SMTP_URL: url, NORDLEADS_MAIL_FROM: "no-reply@example.no" });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^NORDLEADS_SMTP_URL: /);
    expect(found[0]).not.toContain("secret");
  });

  it("S7 mail is sent from an address of its own, or kept in the outbox", () => {
    const url = "smtps://user:password@mail.example.no";
    expect(mistakes({ NORDLEADS_SMTP_URL: url })).toEqual([
      "NORDLEADS_MAIL_FROM: must be set together with NORDLEADS_SMTP_URL",
    ]);
    const from = "no-reply@example.no";
    expect(readConfig({ NORDLEADS_SMTP_URL: url, NORDLEADS_MAIL_FROM: from })).toMatchObject({
      config: { mail: { smtp: { url, from } } },
    });
    expect(readConfig({})).toMatchObject({ config: { mail: { smtp: undefined } } });
  });

  it("S7 a file gives what the environment does not; an unknown name in it is a mistake", () => {
    const file = join(temporaryFolder(), "config.json");
    writeFileSync(file, JSON.stringify({ PORT: 4000, NORDLEADS_RATE: 5, NORDLEADS_TRUST_PROXY: true }));
    const read = readConfig({ NORDLEADS_CONFIG: file, NORDLEADS_RATE: "7" });
    expect(read).toMatchObject({ config: { port: 4000, rate: { perSecond: 7 }, trustProxy: true } });
    writeFileSync(file, JSON.stringify({ NORDLEADS_DATABSE_URL: "x" }));
    expect(mistakes({ NORDLEADS_CONFIG: file })[0]).toContain("NORDLEADS_DATABSE_URL");
    expect(mistakes({ NORDLEADS_CONFIG: `${file}.absent` })[0]).toContain("NORDLEADS_CONFIG");
  });

  it("S7 never throws, whatever the values are", () => {
    const names = Object.keys(settings).filter((name) => name !== "NORDLEADS_CONFIG");
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (env) => {
        const read = readConfig(env);
        expect("config" in read || read.mistakes.length > 0).toBe(true);
      }),
    );
  });

  it("S7 `nordleads serve` prints the mistakes, starts nothing and ends with 2; --help prints the table", async () => {
    const lines: string[] = [];
    const io = {
      env: { PORT: "x", NORDLEADS_BUS_URL: "nats://bus", NORDLEADS_DATA: join(temporaryFolder(), "never") },
      out: (line: string) => void lines.push(line),
      err: (line: string) => void lines.push(line),
      stop: new AbortController().signal,
    };
    expect(await run(["serve"], io)).toBe(2);
    expect(lines.join("\n").split("\n")).toHaveLength(2);
    lines.length = 0;
    expect(await run(["serve", "--help"], io)).toBe(0);
    for (const name of Object.keys(settings)) expect(lines.join("\n")).toContain(name);
    expect(settingsTable().split("\n")).toHaveLength(Object.keys(settings).length);
  });
});
