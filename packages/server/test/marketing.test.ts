import { readdirSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { consentRecordSchema, marketingEntrySchema } from "@nordleads/wire";
import type { ConsentRecord, MarketingEntry, OutboxList, Role } from "@nordleads/wire/types";
import { run } from "../src/cli/run.ts";
import { sha256 } from "../src/consent/sha256.ts";
import { createLogger, openServices, readConfig } from "../src/index.ts";
import { mailServer, type MailServer } from "../src/mail/fixtures/mailServer.ts";
import { openSqliteStore } from "../src/store/sqlite/openSqliteStore.ts";
import { serverProcess } from "./support/child.ts";
import { address, linksOf, optIn, press, words } from "./support/optIn.ts";
import {
  builtAssets,
  demo,
  origin,
  temporaryFolder,
  testServer,
  type TestServer,
} from "./support/testServer.ts";

const day = 24 * 3600 * 1000;
const start = Date.UTC(2026, 10, 24, 12);

interface Posted {
  readonly server: TestServer;
  readonly post: MailServer;
  /** Sets the server's clock, ms after the start. */
  clock(after: number): void;
}

/** A server that sends to a real SMTP server beside it, for a site with these words beside the usual ones. */
async function posted(...more: { text: string; lang: string }[]): Promise<Posted> {
  let time = start;
  const post = await mailServer();
  const smtp = { url: `smtp://127.0.0.1:${post.port}`, from: "no-reply@nordleads.example" };
  const server = await testServer({ config: { mail: { smtp } }, now: () => time });
  if (more.length > 0) await server.sites.save({ ...demo, optIns: [words, ...more] });
  return {
    server,
    post,
    clock: (after) => {
      time = start + after;
    },
  };
}

async function listOf(server: TestServer): Promise<MarketingEntry[]> {
  const all: MarketingEntry[] = [];
  for await (const entry of server.marketing.list("demo")) all.push(entry);
  return all;
}

async function chainOf(server: TestServer): Promise<ConsentRecord[]> {
  const store = await openSqliteStore({ file: `${server.data}/nordleads.sqlite` });
  const rows = await store.read.consentChain("demo", 0, 1000);
  await store.dispose();
  for (const { body, hash } of rows) expect(sha256(body)).toBe(hash);
  return rows.map(({ body }) => JSON.parse(body) as ConsentRecord);
}

const stepsOf = async (server: TestServer) =>
  (await chainOf(server)).map(({ marketing, choices }) => [marketing?.step, choices["marketing"]]);

/** Everything in the data folder and everything that was logged. */
function everything(server: TestServer): string {
  const files = readdirSync(server.data).map((file) => readFileSync(`${server.data}/${file}`, "latin1"));
  return [...files, ...server.lines].join("\n").toLowerCase();
}

describe("marketing by e-mail", () => {
  it("M1–M5 the whole road: asked, confirmed by a click, listed with its proof, withdrawn by a click", async () => {
    const { server, post, clock } = await posted();
    const asked = await optIn(server);
    expect([asked.status, await asked.json()]).toEqual([202, { accepted: true }]);
    const first = await post.next();
    const { confirm, unsubscribe } = linksOf(server, first);
    expect([first.to, first.mail.subject]).toEqual([
      [address],
      "Bekreft at du vil ha e-post fra Eksempel AS",
    ]);
    expect(first.raw).not.toContain(words.text);
    expect(await listOf(server)).toEqual([]);

    clock(day);
    const page = await (await fetch(confirm)).text();
    expect(page).toContain(words.text);
    expect(page).toContain('<form method="post">');
    const confirmed = await press(confirm);
    expect([confirmed.status, confirmed.headers.get("location")]).toEqual([200, null]);
    expect(await confirmed.text()).toContain("Takk, nå er det bekreftet");
    const [entry, ...others] = await listOf(server);
    expect(others).toEqual([]);
    expect(marketingEntrySchema.parse(entry)).toMatchObject({
      channel: "email",
      address,
      words: { ...words, hash: sha256(words.text) },
      page: `${origin}/nyheter`,
      askedAt: new Date(start).toISOString(),
      since: new Date(start + day).toISOString(),
    });
    const chain = await chainOf(server);
    const proof = chain.find(({ sequence }) => sequence === entry?.record.sequence);
    expect(consentRecordSchema.parse(proof)).toMatchObject({
      action: "save",
      choices: { marketing: true },
      notice: { hash: sha256(words.text), version: "2", lang: "nb" },
      marketing: { channel: "email", step: "confirmed", words: sha256(words.text) },
    });
    expect(chain.at(-1)?.previousHash).not.toBe("0".repeat(64));

    clock(2 * day);
    expect(entry?.unsubscribeUrl.replace(server.url, "")).toBe(unsubscribe.replace(/^http:\/\/[^/]+/, ""));
    await fetch(unsubscribe);
    expect(await listOf(server)).toHaveLength(1);
    const [left, again] = [await press(unsubscribe), await press(unsubscribe)];
    expect([left.status, again.status, left.headers.get("set-cookie"), left.redirected]).toEqual([
      200,
      200,
      null,
      false,
    ]);
    expect(await left.text()).toBe(await again.text());
    expect(await listOf(server)).toEqual([]);
    expect(await stepsOf(server)).toEqual([
      ["asked", false],
      ["confirmed", true],
      ["withdrawn", false],
    ]);
    expect((await press(confirm)).status).toBe(404);
    const metrics = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
    expect(metrics).toContain('nordleads_marketing_total{step="withdrawn"} 1');
    expect(metrics).toContain('nordleads_mails_total{outcome="sent"} 1');
  });

  it("M4 R3 address and tokens lie nowhere in the clear: no file, no log", async () => {
    const told = { text: "Trollfjord", lang: "nb" };
    const { server, post } = await posted(told);
    await optIn(server, { words: told });
    const { confirm } = linksOf(server, await post.next());
    await fetch(confirm);
    await press(confirm);
    post.refuse("receiver", 451);
    await optIn(server, { address: "ola@example.no" });
    await vi.waitFor(() => expect(server.lines.join("")).toContain("smtp_451"));
    await server.dispose();
    const all = everything(server);
    const token = /confirm\/([\w-]+)/.exec(confirm)?.[1] ?? "";
    expect(token).toHaveLength(43);
    for (const mark of [address, "nordmann", "ola@example", token])
      expect(all).not.toContain(mark.toLowerCase());
    expect(all).toContain("trollfjord");
  });

  it("M2 a program that opens links confirms nothing, however often; a click after it does", async () => {
    const { server, post } = await posted();
    await optIn(server);
    const { confirm, unsubscribe } = linksOf(server, await post.next());
    for (const method of ["GET", "HEAD", "GET", "OPTIONS", "PUT"])
      for (const url of [confirm, unsubscribe]) await fetch(url, { method });
    expect(await listOf(server)).toEqual([]);
    expect(await stepsOf(server)).toEqual([["asked", false]]);
    expect((await press(confirm)).status).toBe(200);
    expect(await listOf(server)).toHaveLength(1);
  });

  it("M2 ten clicks at once are one record; each later one is told kindly that it is done", async () => {
    const { server, post } = await posted();
    await optIn(server);
    const { confirm } = linksOf(server, await post.next());
    const all = await Promise.all(Array.from({ length: 10 }, () => press(confirm)));
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
    expect(await (await press(confirm)).text()).toContain("Dette er bekreftet fra før");
    expect(await (await fetch(confirm)).text()).toContain("Dette er bekreftet fra før");
    expect(await stepsOf(server)).toEqual([
      ["asked", false],
      ["confirmed", true],
    ]);
  });

  it("M2 a token of another site, a changed one, an unknown one and an old one are the same 404", async () => {
    const { server, post, clock } = await posted();
    await server.sites.save({ ...demo, key: "other" });
    await optIn(server);
    const { confirm, unsubscribe } = linksOf(server, await post.next());
    const query = "?lang=nb";
    const wrong = [confirm, unsubscribe].flatMap((url) => [
      url.replace("/demo/", "/other/"),
      url.replace(/.\?lang/, (end) => (end.startsWith("A") ? `B${end.slice(1)}` : `A${end.slice(1)}`)),
      url.replace(/[\w-]+\?.*/, `x${query}`),
      url.replace(/[\w-]+\?.*/, `${"A".repeat(86)}${query}`),
    ]);
    clock(7 * day + 1);
    const answers = await Promise.all([...wrong, confirm].flatMap((url) => [press(url), fetch(url)]));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain("Lenken virker ikke");
    expect(await listOf(server)).toEqual([]);
    expect(await stepsOf(server)).toEqual([["asked", false]]);
  });

  it("M1 one message in ten minutes and three a day, each link of them good", async () => {
    const { server, post, clock } = await posted();
    await Promise.all(Array.from({ length: 8 }, () => optIn(server)));
    const minutes = [1, 9, 11, 12, 25, 40, 600];
    for (const minute of minutes) {
      clock(minute * 60_000);
      expect((await optIn(server, { address: minute % 2 ? address : address.toLowerCase() })).status).toBe(
        202,
      );
    }
    const mails = [await post.next(), await post.next(), await post.next()];
    expect(new Set(mails.map(({ mail }) => mail.messageId)).size).toBe(3);
    const links = mails.map((mail) => linksOf(server, mail).confirm);
    await press(links[0] ?? "");
    await press(links[2] ?? "");
    expect(post.received).toHaveLength(3);
    expect(await listOf(server)).toHaveLength(1);
    expect((await stepsOf(server)).map(([step]) => step)).toEqual([
      "asked",
      "asked",
      "asked",
      "confirmed",
      "confirmed",
    ]);
  });

  it("M1 an unconfirmed address is deleted after 7 days, a confirmed one stays", async () => {
    const { server, post, clock } = await posted();
    await optIn(server);
    const { confirm } = linksOf(server, await post.next());
    await press(confirm);
    await optIn(server, { address: "ola@example.no" });
    await post.next();
    await server.dispose();
    clock(7 * day + 1);
    const later = await testServer({ data: server.data, now: () => start + 7 * day + 1 });
    const count = async (): Promise<number> => {
      const store = await openSqliteStore({ file: `${server.data}/nordleads.sqlite` });
      const hashes = (await chainOf(later)).flatMap(({ marketing }) => marketing?.address ?? []);
      const rows = await Promise.all(
        [...new Set(hashes)].map((hash) => store.read.subscription("demo", hash)),
      );
      await store.dispose();
      return rows.filter((row) => row !== undefined).length;
    };
    await vi.waitFor(async () => expect(await count()).toBe(1), { timeout: 10_000 });
    expect((await listOf(later)).map((entry) => entry.address)).toEqual([address]);
  });

  it("M3 whoever was not the one who asked deletes the address from the message itself", async () => {
    const { server, post } = await posted();
    await optIn(server);
    const { confirm, unsubscribe } = linksOf(server, await post.next());
    const multipart = new FormData();
    multipart.set("List-Unsubscribe", "One-Click");
    expect((await fetch(unsubscribe, { method: "POST", body: multipart })).status).toBe(200);
    expect((await press(confirm)).status).toBe(404);
    expect((await stepsOf(server)).map(([step]) => step)).toEqual(["asked", "withdrawn"]);
  });

  it("M1 the words are those that the site has registered, whatever version and spaces a page sends", async () => {
    const { server, post } = await posted();
    const said = { text: ` ${words.text.replace(" ", "\n  ")} `, lang: "nb", version: "99" };
    expect((await optIn(server, { words: said })).status).toBe(202);
    await press(linksOf(server, await post.next()).confirm);
    const [entry] = await listOf(server);
    expect(entry?.words).toEqual({ ...words, hash: sha256(words.text) });
    // A site that has registered none takes no opt-in.
    const { optIns: _optIns, ...bare } = demo;
    await server.sites.save(bare);
    expect((await optIn(server, { address: "ola@example.no" })).status).toBe(422);
  });

  it("M1 M5 who unsubscribes and asks again at once gets a message at once, three a day in all", async () => {
    const { server, post, clock } = await posted();
    const answers: unknown[] = [];
    const ask = async (after: number): Promise<void> => {
      clock(after);
      const answer = await optIn(server);
      answers.push([answer.status, await answer.text()]);
    };
    await ask(0);
    await press(linksOf(server, await post.next()).unsubscribe);
    await ask(1000);
    const again = linksOf(server, await post.next());
    expect((await press(again.confirm)).status).toBe(200);
    expect(await listOf(server)).toHaveLength(1);
    await ask(2000);
    await press(again.unsubscribe);
    await ask(3000);
    await press(linksOf(server, await post.next()).unsubscribe);
    await ask(4000);
    expect(post.received).toHaveLength(3);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await stepsOf(server)).map(([step]) => step)).toEqual([
      ...["asked", "withdrawn", "asked", "confirmed"],
      ...["withdrawn", "asked", "withdrawn"],
    ]);
  });

  it("M5 the answer is the same for an address that is new, waiting, listed or withdrawn", async () => {
    const { server, post, clock } = await posted();
    const seen: unknown[] = [];
    const look = async (): Promise<void> => {
      const answer = await optIn(server);
      const headers = Object.fromEntries(answer.headers);
      delete headers["date"];
      seen.push([answer.status, await answer.text(), headers]);
    };
    await look();
    const { confirm, unsubscribe } = linksOf(server, await post.next());
    await look();
    await press(confirm);
    await look();
    clock(3600_000);
    await look();
    await press(unsubscribe);
    await look();
    clock(2 * day);
    await look();
    expect(new Set(seen.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it("M1 in the language of the words, from the right to the left where it is written so", async () => {
    const arabic = { text: "نعم", lang: "ar" };
    const { server, post } = await posted(arabic);
    await optIn(server, { words: arabic });
    const mail = await post.next();
    expect(mail.mail.html).toContain('<html lang="ar" dir="rtl">');
    const page = await fetch(linksOf(server, mail).confirm);
    expect(page.headers.get("content-language")).toBe("ar");
    expect(await page.text()).toContain('<html lang="ar" dir="rtl">');
  });

  it("M2 the pages run nothing, load nothing, cannot be framed, indexed or kept, and tell nobody their address", async () => {
    const text = "<img src=x onerror=alert(1)>\"'&{name}</blockquote>";
    const { server, post } = await posted({ text, lang: "nb" });
    await optIn(server, { words: { text, lang: "nb" } });
    const { confirm, unsubscribe } = linksOf(server, await post.next());
    for (const url of [confirm, unsubscribe]) {
      const response = await fetch(url);
      const { headers } = response;
      expect(headers.get("content-security-policy")).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-robots-tag")).toContain("noindex");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("access-control-allow-origin")).toBeNull();
      expect(headers.get("set-cookie")).toBeNull();
      const html = await response.text();
      expect(html).not.toMatch(/<script|<img|<link|\son\w+="/);
      const [style = ""] = /(?<=<style>)[^<]*/.exec(html) ?? [];
      const hashed = Buffer.from(sha256(style), "hex").toString("base64");
      expect(headers.get("content-security-policy")).toContain(hashed);
    }
    expect(await (await fetch(confirm)).text()).toContain(
      "&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;{name}&lt;/blockquote&gt;",
    );
  });
});

describe("marketing by SMS", () => {
  it("M1 M4 takes effect at once, with its record, and sends nothing; the link of the list withdraws", async () => {
    const { server, post } = await posted();
    const sms = { channel: "sms", address: "+4768050000" };
    expect((await optIn(server, sms)).status).toBe(202);
    const [entry] = await listOf(server);
    expect(entry).toMatchObject({ ...sms, since: new Date(start).toISOString() });
    expect((await chainOf(server))[0]).toMatchObject({
      choices: { marketing: true },
      marketing: { channel: "sms", step: "asked" },
    });
    const link = entry?.unsubscribeUrl.replace(server.url, `http://127.0.0.1:${server.port}`) ?? "";
    expect((await press(link)).status).toBe(200);
    expect(await listOf(server)).toEqual([]);
    expect(post.received).toEqual([]);
    expect(everything(server)).not.toContain("68050000");
  });

  it("M4 the controller withdraws for somebody who calls", async () => {
    const { server } = await posted();
    await optIn(server, { channel: "sms", address: "+4768050001" });
    expect(await server.marketing.withdraw("demo", "email", "+4768050001")).toBe(false);
    expect(await server.marketing.withdraw("demo", "sms", "+4768050001")).toBe(true);
    expect(await server.marketing.withdraw("demo", "sms", "+4768050001")).toBe(false);
    await expect(server.marketing.withdraw("none", "sms", "+4768050001")).rejects.toThrow("none");
    expect((await stepsOf(server)).map(([step]) => step)).toEqual(["asked", "withdrawn"]);
  });
});

describe("what an opt-in may not be", () => {
  it("S4 M1 a wrong shape is refused with its path, and leaves nothing behind", async () => {
    const { server, post } = await posted();
    const wrong: [object, number, string, string?][] = [
      [{ address: "kari" }, 422, "shape_invalid", "address"],
      [{ address: "kari@example.no\r\nBcc: ola@example.no" }, 422, "shape_invalid", "address"],
      [{ address: "kari@example.no,ola@example.no" }, 422, "shape_invalid", "address"],
      [{ address: `${"k".repeat(250)}@example.no` }, 422, "shape_invalid", "address"],
      [{ channel: "sms", address: "68050000" }, 422, "shape_invalid", "address"],
      [{ channel: "sms", address: "+47 6805 0000" }, 422, "shape_invalid", "address"],
      [{ channel: "fax" }, 422, "shape_invalid", "channel"],
      [{ words: { ...words, text: "  " } }, 422, "shape_invalid", "words.text"],
      [{ words: { ...words, text: "x".repeat(4001) } }, 422, "shape_invalid", "words.text"],
      [{ words: { ...words, text: "Ja, alt fra alle." } }, 422, "notice_unknown", "words.text"],
      [{ words: { ...words, lang: "nn" } }, 422, "notice_unknown", "words.text"],
      [{ words: { text: "Ja" } }, 422, "shape_invalid", "words.lang"],
      [{ words: { text: "Ja", lang: '"><script>' } }, 422, "shape_invalid", "words.lang"],
      [{ page: "javascript:alert(1)" }, 422, "shape_invalid", "page"],
      [{ page: "https://elsewhere.example/" }, 422, "shape_invalid", "page"],
      [{ v: 2 }, 400, "version_unsupported"],
    ];
    for (const [body, status, code, path] of wrong) {
      const response = await optIn(server, body, { "content-type": "text/plain" });
      expect([response.status, await response.json()]).toMatchObject([
        status,
        { code, ...(path ? { path } : {}) },
      ]);
    }
    const typed = await optIn(server, {}, { "content-type": "application/x-www-form-urlencoded" });
    expect(typed.status).toBe(415);
    expect(await chainOf(server)).toEqual([]);
    expect(post.received).toEqual([]);
  });

  it("S2 it comes from one of the site's pages, and can read its answer there", async () => {
    const { server } = await posted();
    const { url } = { url: `${server.endpoint}/marketing` };
    const none = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    const foreign = await optIn(server, {}, { origin: "https://elsewhere.example" });
    for (const response of [none, foreign])
      expect([response.status, await response.json()]).toMatchObject([403, { code: "origin_not_allowed" }]);
    expect((await optIn(server)).headers.get("access-control-allow-origin")).toBe(origin);
    const unknown = await fetch(url.replace("/demo/", "/none/"), { method: "POST", headers: { origin } });
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { code: "site_unknown" }]);
    const page = await fetch(`${url.replace("/demo/", "/none/")}/confirm/x`);
    expect(page.status).toBe(404);
  });

  it("S4 a caller who asks too often is told when to come back; others are not held up, nor are withdrawals", async () => {
    const { server } = await posted();
    const trusting = await testServer({ config: { trustProxy: true }, now: () => start });
    const from = (caller: string, index: number) =>
      optIn(trusting, { address: `kari${index}@example.no` }, { "x-forwarded-for": caller });
    const statuses = [];
    for (let index = 0; index < 32; index += 1) statuses.push((await from("192.0.2.1", index)).status);
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 202), 429, 429]);
    const refused = await from("192.0.2.1", 99);
    expect(refused.headers.get("retry-after")).toBe("10");
    expect(refused.headers.get("access-control-allow-origin")).toBe(origin);
    expect((await from("192.0.2.2", 100)).status).toBe(202);
    expect((await optIn(server)).status).toBe(202);
  });
});

describe("the list's export", () => {
  it("M5 JSON lines, or one array, each with the proof that is in the chain", async () => {
    const { server } = await posted();
    for (const number of ["+4768050002", "+4768050003"])
      await optIn(server, { channel: "sms", address: number });
    await server.dispose();
    const cli = async (...args: string[]): Promise<string[]> => {
      const lines: string[] = [];
      const io = {
        env: { NORDLEADS_DATA: server.data, NORDLEADS_PUBLIC_URL: "https://chat.example.no" },
        out: (line: string) => void lines.push(line),
        err: (line: string) => void lines.push(line),
        stop: new AbortController().signal,
      };
      expect(await run(["marketing", "export", ...args], io)).toBe(args.includes("none") ? 1 : 0);
      return lines;
    };
    const lines = (await cli("--site", "demo")).map((line) => marketingEntrySchema.parse(JSON.parse(line)));
    expect(lines.map((entry) => entry.address).toSorted()).toEqual(["+4768050002", "+4768050003"]);
    for (const { unsubscribeUrl } of lines)
      expect(unsubscribeUrl).toMatch(
        /^https:\/\/chat\.example\.no\/v1\/demo\/marketing\/unsubscribe\/[\w-]{86}\?lang=nb$/,
      );
    expect(JSON.parse((await cli("--json")).join("\n"))).toEqual(lines);
    expect((await cli("--site", "none")).join()).toContain("none");
    const chain = await chainOf(server);
    for (const { record } of lines) expect(chain.map(({ sequence }) => sequence)).toContain(record.sequence);
  });
});

/** Calls the console as a new member of the staff. */
async function consoleOf(server: TestServer, role: Role): Promise<(path: string) => Promise<Response>> {
  const email = `${role}@example.no`;
  const { password } = await server.users.add({ email, name: role, role });
  const at = `http://127.0.0.1:${server.port}/console`;
  const signedIn = await fetch(`${at}/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: server.url },
    body: JSON.stringify({ email, password }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
  return (path) => fetch(`${at}/api/sites/demo/${path}`, { headers: { cookie } });
}

describe("the outbox", () => {
  it("A2 without SMTP the owner reads the messages in the console, nobody else does, and it leaves an audit row", async () => {
    const server = await testServer({ now: () => start });
    await optIn(server);
    const owner = await consoleOf(server, "owner");
    const list = await vi.waitFor(async () => {
      const read = (await (await owner("outbox")).json()) as OutboxList;
      expect(read.mails).toHaveLength(1);
      return read;
    });
    expect(list).toMatchObject({
      delivery: "outbox",
      more: false,
      queue: { waiting: 0, failed: 0 },
      mails: [{ to: address, at: new Date(start).toISOString() }],
    });
    expect(list.mails[0]?.text).toContain("/v1/demo/marketing/confirm/");
    expect(await (await owner(`outbox?before=${list.mails[0]?.at ?? ""}`)).json()).toMatchObject({
      mails: [],
    });
    expect((await owner("outbox?limit=0")).status).toBe(422);
    expect((await (await consoleOf(server, "support"))("outbox")).status).toBe(403);
    expect((await fetch(`http://127.0.0.1:${server.port}/console/api/sites/demo/outbox`)).status).toBe(401);
    await server.dispose();
    expect(everything(server)).not.toContain(address.toLowerCase());
    expect(everything(server)).toContain("outbox.open");
  });

  it("A2 with SMTP it says so, and counts what waits", async () => {
    const { server, post } = await posted();
    post.refuse("receiver", 451);
    await optIn(server);
    const owner = await consoleOf(server, "owner");
    await vi.waitFor(() => expect(server.lines.join("")).toContain("mail_later"));
    expect(await (await owner("outbox")).json()).toEqual({
      delivery: "smtp",
      mails: [],
      more: false,
      queue: { waiting: 1, failed: 0 },
    });
  });
});

it(
  "S5 M1 a message that was on its way at kill -9 arrives after the next start",
  { timeout: 60_000 },
  async () => {
    const data = temporaryFolder();
    const read = readConfig({ NORDLEADS_DATA: data });
    if ("mistakes" in read) throw new Error(read.mistakes.join());
    const services = await openServices(read.config, createLogger("silent"));
    await services.sites.save(demo);
    await services.dispose();
    const connected = Promise.withResolvers<Socket>();
    const silent = createServer(connected.resolve);
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    const env = {
      NORDLEADS_SMTP_URL: `smtp://127.0.0.1:${port}`,
      NORDLEADS_MAIL_FROM: "no-reply@nordleads.example",
    };
    const assets = builtAssets();
    const first = await serverProcess(data, assets, env);
    const asked = await optIn({ endpoint: `${first.url}/v1/demo` } as TestServer);
    expect(asked.status).toBe(202);
    const onItsWay = await connected.promise;
    // Killed first: a connection that ends would count as a try.
    await first.end("SIGKILL");
    onItsWay.destroy();
    await new Promise((resolve) => silent.close(resolve));
    const post = await mailServer({}, port);
    const second = await serverProcess(data, assets, env);
    expect((await post.next()).to).toEqual([address]);
    expect(await second.end("SIGTERM")).toBe(0);
  },
);
