import { createPublicKey, verify } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { JWK } from "jose";
import { describe, expect, it } from "vitest";
import type { ConsentDecision, ConsentReceipt, ScriptSettings } from "@nordleads/wire/types";
import { consentReceiptSchema } from "@nordleads/wire";
import { run } from "../src/cli/run.ts";
import { canonicalJson } from "../src/consent/canonicalJson.ts";
import { sha256 } from "../src/consent/sha256.ts";
import { temporaryFolder, testServer, type TestServer } from "./support/testServer.ts";
import { noticeOf } from "./support/noticeOf.ts";

const at = Date.UTC(2026, 10, 24, 12);

/** A server with the script loaded once, as a page would, and a decision on the notice in it. */
async function shown(now = at): Promise<{ server: TestServer; decision: ConsentDecision }> {
  const server = await testServer({ now: () => now });
  const script = await (await fetch(`${server.endpoint}.js`)).text();
  const settings = JSON.parse(
    script.slice(script.indexOf("{"), script.lastIndexOf("}") + 1),
  ) as ScriptSettings;
  const notice = noticeOf(settings);
  const choices = { functional: true, analytics: true, marketing: true };
  return {
    server,
    decision: {
      v: 1,
      id: "decision-1",
      subject: "subject-1",
      at: now,
      action: "accept_all",
      layer: 1,
      choices,
      notice,
      gpc: false,
    },
  };
}

const post = (
  server: TestServer,
  decision: object,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${server.endpoint}/consent`, {
    method: "POST",
    headers: { "content-type": "text/plain;charset=UTF-8", ...headers },
    body: JSON.stringify(decision),
  });

const receiptOf = async (response: Response): Promise<ConsentReceipt> =>
  (await response.json()) as ConsentReceipt;

function rows(server: TestServer): unknown[] {
  const db = new DatabaseSync(`${server.data}/nordleads.sqlite`, { readOnly: true });
  const all = db.prepare("SELECT * FROM consent_records").all();
  db.close();
  return all;
}

describe("consent", () => {
  it("C10 keeps what was decided, a refusal too, and neither address nor user agent", async () => {
    const { server, decision } = await shown();
    const refusal = {
      ...decision,
      id: "decision-2",
      action: "reject_all",
      gpc: true,
      choices: { functional: false, analytics: false, marketing: false },
    };
    const response = await post(server, refusal, { "user-agent": "Marked-Browser/1.0" });
    expect(response.status).toBe(201);
    const { record } = consentReceiptSchema.parse(await response.json());
    expect(record).toMatchObject({
      action: "reject_all",
      layer: 1,
      gpc: true,
      sequence: 1,
      notice: { ...decision.notice, hash: expect.stringMatching(`^${decision.notice.hash}[0-9a-f]{48}$`) },
      controller: "Eksempel AS",
      recordedAt: new Date(at).toISOString(),
    });
    await server.dispose();
    for (const file of readdirSync(server.data)) {
      const bytes = readFileSync(`${server.data}/${file}`);
      for (const mark of ["Marked-Browser", "127.0.0.1"]) expect(bytes.includes(mark)).toBe(false);
    }
  });

  it("C9 the same id again answers 200 with the same receipt, and there is one record", async () => {
    const { server, decision } = await shown();
    const first = await post(server, decision);
    const again = await post(server, { ...decision, at: at + 5 });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.text()).toBe(await first.text());
    expect(rows(server)).toHaveLength(1);
  });

  it("C11 receipts are signed EdDSA, verified by the published keys; each record holds the hash of the one before", async () => {
    const { server, decision } = await shown();
    const receipts = [];
    for (const id of ["decision-1", "decision-2", "decision-3"])
      receipts.push(await receiptOf(await post(server, { ...decision, id })));
    expect(receipts.map(({ record }) => record.sequence)).toEqual([1, 2, 3]);
    expect(receipts.map(({ record }) => record.previousHash)).toEqual([
      "0".repeat(64),
      receipts[0]?.hash,
      receipts[1]?.hash,
    ]);
    const jwks = (await (
      await fetch(`http://127.0.0.1:${server.port}/.well-known/nordleads/keys.json`)
    ).json()) as { keys: JWK[] };
    for (const { record, hash, jws } of receipts) {
      expect(sha256(canonicalJson(record))).toBe(hash);
      const [header = "", payload = "", signature = ""] = jws.split(".");
      expect(JSON.parse(Buffer.from(header, "base64url").toString())).toMatchObject({ alg: "EdDSA" });
      expect(Buffer.from(payload, "base64url").toString()).toBe(canonicalJson(record));
      const key = createPublicKey({ key: { ...jwks.keys[0] }, format: "jwk" });
      expect(
        verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, "base64url")),
      ).toBe(true);
    }
  });

  it("C11 many at once form one chain without a gap", async () => {
    const { server, decision } = await shown();
    const all = await Promise.all(
      Array.from({ length: 40 }, async (_, index) =>
        receiptOf(await post(server, { ...decision, id: `decision-${index}` })),
      ),
    );
    const chain = all.toSorted((a, b) => a.record.sequence - b.record.sequence);
    chain.forEach(({ record }, index) => {
      expect(record.sequence).toBe(index + 1);
      expect(record.previousHash).toBe(chain[index - 1]?.hash ?? "0".repeat(64));
    });
  });

  it("C12 an unknown purpose, an unknown notice and a wrong shape are refused and stored nowhere", async () => {
    const { server, decision } = await shown();
    const wrong: [object, number, string][] = [
      [{ ...decision, choices: { espionage: true } }, 422, "purpose_unknown"],
      [{ ...decision, notice: { ...decision.notice, hash: "a".repeat(64) } }, 422, "notice_unknown"],
      [{ ...decision, notice: { ...decision.notice, lang: "sv" } }, 422, "notice_unknown"],
      [{ ...decision, subject: "<script>" }, 422, "shape_invalid"],
      [{ ...decision, layer: 3 }, 422, "shape_invalid"],
      [{ ...decision, v: 2 }, 400, "version_unsupported"],
    ];
    for (const [body, status, code] of wrong) {
      const response = await post(server, body);
      expect([response.status, await response.json()]).toMatchObject([status, { code }]);
    }
    expect(rows(server)).toEqual([]);
  });

  it("C12 a device's clock three days off is no error: the server's time counts, the device's is beside it", async () => {
    const { server, decision } = await shown();
    const late = at - 3 * 24 * 3600 * 1000;
    const { record } = await receiptOf(await post(server, { ...decision, at: late }));
    expect(record.recordedAt).toBe(new Date(at).toISOString());
    expect(record.decidedAt).toBe(new Date(late).toISOString());
  });

  it("C13 an acceptance holds 12 months, a refusal 6", async () => {
    const { server, decision } = await shown();
    const accepted = await receiptOf(await post(server, decision));
    const refused = await receiptOf(
      await post(server, {
        ...decision,
        id: "decision-2",
        action: "reject_all",
        choices: { analytics: false },
      }),
    );
    expect(accepted.record.expiresAt).toBe(new Date(Date.UTC(2027, 10, 24, 12)).toISOString());
    expect(refused.record.expiresAt).toBe(new Date(Date.UTC(2027, 4, 24, 12)).toISOString());
  });

  it("C15 the words of the notice are kept once, by the hash that a record points to", async () => {
    const { server, decision } = await shown();
    await fetch(`${server.endpoint}.js`);
    const db = new DatabaseSync(`${server.data}/nordleads.sqlite`, { readOnly: true });
    const notices = db.prepare("SELECT hash, lang, body FROM notices").all() as {
      hash: string;
      lang: string;
      body: string;
    }[];
    db.close();
    expect(notices.map(({ lang }) => lang).sort()).toEqual(["en", "nb"]);
    const own = notices.find(({ hash }) => hash.startsWith(decision.notice.hash));
    expect(sha256(own?.body ?? "")).toBe(own?.hash);
    expect(own?.body).toContain("Godta alle");
  });

  it("C11 records cannot be changed in the store", async () => {
    const { server, decision } = await shown();
    await post(server, decision);
    await server.dispose();
    const db = new DatabaseSync(`${server.data}/nordleads.sqlite`);
    expect(() => db.exec("UPDATE consent_records SET body = '{}'")).toThrow("append-only");
    db.close();
  });

  it("C11 also as DPV JSON-LD, and `nordleads verify` needs only the receipt and the keys", async () => {
    const { server, decision } = await shown();
    const ld = await post(server, decision, { accept: "application/ld+json" });
    expect(ld.headers.get("content-type")).toContain("application/ld+json");
    expect(await ld.json()).toMatchObject({
      "@type": "dpv:ConsentReceipt",
      "dct:identifier": "decision-1",
      "nl:sequence": 1,
    });
    const receipt = await receiptOf(await post(server, decision));
    const file = `${temporaryFolder()}/receipt.json`;
    const lines: string[] = [];
    const io = {
      env: {},
      out: (line: string) => void lines.push(line),
      err: (line: string) => void lines.push(line),
      stop: new AbortController().signal,
    };
    const keys = `http://127.0.0.1:${server.port}/.well-known/nordleads/keys.json`;
    writeFileSync(file, JSON.stringify(receipt));
    expect(await run(["verify", file, "--keys", keys], io)).toBe(0);
    expect(lines.join("\n")).toContain("Valid: record 1 of demo");
    const forged = { ...receipt, record: { ...receipt.record, choices: { marketing: true } } };
    writeFileSync(file, JSON.stringify({ ...forged, hash: sha256(canonicalJson(forged.record)) }));
    expect(await run(["verify", file, "--keys", keys], io)).toBe(1);
  });
});
