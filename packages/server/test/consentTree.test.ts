import { writeFileSync } from "node:fs";
import { createLocalJWKSet, compactVerify, type JSONWebKeySet } from "jose";
import { describe, expect, it } from "vitest";
import type { ConsentReceipt, ScriptSettings } from "@nordleads/wire/types";
import { run } from "../src/cli/run.ts";
import { canonicalJson } from "../src/consent/canonicalJson.ts";
import { verifyConsistency, type Consistency } from "../src/consent/consistencyProof.ts";
import { verifyInclusion, type Inclusion } from "../src/consent/inclusionProof.ts";
import { emptyTree, leafHash } from "../src/consent/merkleHash.ts";
import { demo, temporaryFolder, testServer, type TestServer } from "./support/testServer.ts";
import { noticeOf } from "./support/noticeOf.ts";

const at = Date.UTC(2026, 10, 24, 12);

interface Head {
  readonly size: number;
  readonly root: string;
  readonly at: string;
  readonly jws: string;
}

/** A server where so many decisions have been made, one after the other. */
async function decided(count: number): Promise<{ server: TestServer; receipts: ConsentReceipt[] }> {
  const server = await testServer({ now: () => at });
  const script = await (await fetch(`${server.endpoint}.js`)).text();
  const text = script.slice(script.indexOf("{"), script.lastIndexOf("}") + 1);
  const notice = noticeOf(JSON.parse(text) as ScriptSettings);
  const decision = { v: 1, subject: "subject-1", at, action: "save", layer: 2, gpc: false, notice };
  const receipts: ConsentReceipt[] = [];
  for (let i = 1; i <= count; i++) {
    const body = JSON.stringify({ ...decision, id: `decision-${i}`, choices: { analytics: i % 2 === 0 } });
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${server.endpoint}/consent`, { method: "POST", headers, body });
    receipts.push((await response.json()) as ConsentReceipt);
  }
  return { server, receipts };
}

const get = async <T>(address: string): Promise<T> => (await (await fetch(address)).json()) as T;
const headOf = (server: TestServer): Promise<Head> => get<Head>(`${server.endpoint}/consent/tree-head`);

describe("the tree of consent records", () => {
  it("C16 the head is signed with its site by the published keys, and grows with each record", async () => {
    const { server } = await decided(0);
    expect(await headOf(server)).toMatchObject({ size: 0, root: emptyTree });
    const more = await decided(5);
    const { jws, ...head } = await headOf(more.server);
    expect(head).toMatchObject({ size: 5, at: new Date(at).toISOString() });
    const keys = await get<JSONWebKeySet>(
      `http://127.0.0.1:${more.server.port}/.well-known/nordleads/keys.json`,
    );
    const { payload } = await compactVerify(jws, createLocalJWKSet(keys));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({
      ...head,
      site: "demo",
      type: "tree-head",
      v: 1,
    });
  });

  it("C16 every record is proved in the tree of every size that has it, from its receipt alone", async () => {
    const { server, receipts } = await decided(6);
    const head = await headOf(server);
    for (const { record, hash } of receipts) {
      const leaf = leafHash(canonicalJson(record));
      for (let size = record.sequence; size <= 6; size++) {
        const proof = await get<Inclusion>(`${server.endpoint}/consent/proof/${hash}?size=${size}`);
        expect(proof).toMatchObject({ size, leaf, index: record.sequence - 1 });
        expect(verifyInclusion(proof)).toBe(true);
      }
      expect(await get(`${server.endpoint}/consent/proof/${hash}`)).toMatchObject({ root: head.root });
    }
  });

  it("C16 each head is proved to be the beginning of every later one", async () => {
    const { server } = await decided(6);
    for (let first = 1; first <= 6; first++)
      for (let second = first; second <= 6; second++) {
        const address = `${server.endpoint}/consent/consistency?first=${first}&second=${second}`;
        const found = await get<Consistency>(address);
        expect(found).toMatchObject({ first, second });
        expect(verifyConsistency(found)).toBe(true);
      }
    for (const query of ["", "?first=2&second=1", "?first=0&second=1", "?first=1&second=7"]) {
      const response = await fetch(`${server.endpoint}/consent/consistency${query}`);
      expect([response.status, await response.json()]).toMatchObject([422, { code: "shape_invalid" }]);
    }
  });

  it("C16 many questions at once while records come all see one tree", async () => {
    const { server } = await decided(3);
    const heads = await Promise.all(Array.from({ length: 20 }, () => headOf(server)));
    expect(new Set(heads.map(({ size, root }) => `${size} ${root}`)).size).toBe(1);
    expect(heads[0]?.size).toBe(3);
  });

  it("C16 a proof holds nothing personal, and a bad question is refused with a code", async () => {
    const { server, receipts } = await decided(3);
    const [first, , third] = receipts;
    const text = await (await fetch(`${server.endpoint}/consent/proof/${first?.hash}`)).text();
    for (const word of ["subject-1", "decision-1", "analytics"]) expect(text).not.toContain(word);
    const wrong: [string, number, string][] = [
      ["abc", 422, "shape_invalid"],
      ["A".repeat(64), 422, "shape_invalid"],
      ["a".repeat(64), 404, "not_found"],
      [`${third?.hash}?size=2`, 404, "not_found"],
      [`${first?.hash}?size=4`, 422, "shape_invalid"],
      [`${first?.hash}?size=0`, 422, "shape_invalid"],
      [`${first?.hash}?size=1.5`, 422, "shape_invalid"],
      [`${first?.hash}?size=`, 422, "shape_invalid"],
    ];
    for (const [path, status, code] of wrong) {
      const response = await fetch(`${server.endpoint}/consent/proof/${path}`);
      expect([response.status, await response.json()]).toMatchObject([status, { code }]);
    }
  });
});

/** Runs `nordleads verify --json` over files with these texts. */
async function verified(server: TestServer, ...texts: string[]): Promise<{ code: number; out: string }> {
  const folder = temporaryFolder();
  const files = texts.map((text, index) => {
    const file = `${folder}/export-${index}.jsonl`;
    writeFileSync(file, text);
    return file;
  });
  const out: string[] = [];
  const io = {
    env: {},
    out: (line: string) => void out.push(line),
    err: () => {},
    stop: new AbortController().signal,
  };
  const keys = `http://127.0.0.1:${server.port}/.well-known/nordleads/keys.json`;
  const code = await run(["verify", ...files, "--keys", keys, "--json"], io);
  return { code, out: out.join("\n") };
}

const lines = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join("\n");

describe("nordleads verify", () => {
  it("C17 an untouched export is valid: receipts, or bare records under a tree head, as lines or an array", async () => {
    const { server, receipts } = await decided(5);
    const head = await headOf(server);
    const bare = [...receipts.map(({ record }) => record), head];
    for (const text of [lines(receipts), JSON.stringify([...receipts, head]), lines(bare)]) {
      const { code, out } = await verified(server, text);
      expect([code, JSON.parse(out)]).toMatchObject([0, { valid: true, records: 5, findings: [] }]);
    }
  });

  it("C17 it names what was changed, removed, reordered, repeated or never signed", async () => {
    const { server, receipts } = await decided(5);
    const head = await headOf(server);
    const [one, two, three, four, five] = receipts;
    if (!one || !two || !three || !four || !five) throw new Error("five receipts are needed");
    const forged = { ...three, record: { ...three.record, choices: { analytics: true } } };
    const bare = receipts.map(({ record }) => record);
    const cases: [unknown[], object[]][] = [
      [[one, two, forged, four, five], [{ kind: "changed", sequence: 3, entry: 3 }]],
      [[one, two, forged.record, four, five], [{ kind: "changed", sequence: 3, entry: 3 }]],
      [[one, two, four, five], [{ kind: "removed", sequence: 3 }]],
      [[three, four, five], [{ kind: "removed", sequence: 1, last: 2 }]],
      [[one, two, three, head], [{ kind: "removed", sequence: 4, last: 5 }]],
      [[one, three, two, four, five], [{ kind: "reordered", sequence: 2, entry: 3 }]],
      [[one, two, two, three, four, five], [{ kind: "repeated", sequence: 2, entry: 3 }]],
      [[...receipts, { ...head, size: 4 }], [{ kind: "changed", entry: 6 }]],
      [
        [...bare.slice(0, 4), { ...five.record, gpc: true }, head],
        [{ kind: "changed", sequence: 1, last: 5 }],
      ],
      [[one, bare[1]], [{ kind: "unsigned", sequence: 2, entry: 2 }]],
      [[one, "nothing"], [{ kind: "malformed", entry: 2 }]],
    ];
    for (const [entries, findings] of cases) {
      const { code, out } = await verified(server, lines(entries));
      expect([code, JSON.parse(out)]).toMatchObject([1, { valid: false, findings }]);
    }
  });

  it("C16 C17 proofs, as the tree gives them, count with the signed heads that they are about", async () => {
    const { server, receipts } = await decided(6);
    const head = await headOf(server);
    const third = receipts[2];
    if (!third) throw new Error("six receipts are needed");
    const of = (path: string): Promise<object> => get<object>(`${server.endpoint}/consent/${path}`);
    const inclusion = await of(`proof/${third.hash}`);
    const file = (value: unknown): string => JSON.stringify(value, null, 2);
    const good = await verified(server, file(third), file(inclusion), file(head));
    expect([good.code, JSON.parse(good.out)]).toMatchObject([
      0,
      { valid: true, records: 1, heads: 1, proofs: 1, findings: [] },
    ]);
    expect((await verified(server, lines([third, inclusion, head]))).code).toBe(0);
    expect((await verified(server, lines([inclusion, head]))).code).toBe(0);
    // With a whole export beside it the records are checked as a chain.
    expect((await verified(server, lines([...receipts, head, inclusion]))).code).toBe(0);
    const twoOf = await of("proof/" + (receipts[1]?.hash ?? ""));
    const shorter = await of(`proof/${third.hash}?size=4`);
    const forged = { ...third, record: { ...third.record, gpc: true } };
    const unsigned = { kind: "unsigned" };
    const cases: [unknown[], object[]][] = [
      [[inclusion], [{ ...unsigned, entry: 1 }]],
      [
        [third, inclusion],
        [
          { kind: "removed", last: 2 },
          { ...unsigned, entry: 2 },
        ],
      ],
      [[shorter, head], [{ ...unsigned, entry: 1 }]],
      [[{ ...inclusion, index: 3 }, head], [{ kind: "changed", entry: 1 }]],
      [
        [inclusion, { ...head, at: "2026-11-25T12:00:00.000Z" }],
        [{ kind: "changed", entry: 2 }, unsigned],
      ],
      [
        [third, twoOf, head],
        [
          { kind: "removed", sequence: 1, last: 2 },
          { kind: "removed", sequence: 4, last: 6 },
        ],
      ],
    ];
    for (const [entries, findings] of cases) {
      const { code, out } = await verified(server, lines(entries));
      expect([code, JSON.parse(out)]).toMatchObject([1, { valid: false, findings }]);
    }
    expect((await verified(server, lines([forged, inclusion, head]))).code).toBe(1);
  });

  it("C16 C17 a head that was kept is proved to be the beginning of a later one, or found not to be", async () => {
    const { server, receipts } = await decided(3);
    const kept = await headOf(server);
    for (const id of ["later-1-x", "later-2-x"])
      await fetch(`${server.endpoint}/consent`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          ...{ v: 1, id, subject: "subject-2", at, action: "save", layer: 2, gpc: false },
          notice: receipts[0]?.record.notice,
          choices: { analytics: true },
        }),
      });
    const now = await headOf(server);
    const proof = await get<Consistency>(`${server.endpoint}/consent/consistency?first=3&second=5`);
    const { code, out } = await verified(server, ...[kept, now, proof].map((each) => JSON.stringify(each)));
    expect([code, JSON.parse(out)]).toMatchObject([0, { valid: true, heads: 2, proofs: 1 }]);
    const wrong: [unknown[], object[]][] = [
      [[kept, proof], [{ kind: "unsigned", entry: 2 }]],
      [[kept, now, { ...proof, firstRoot: now.root }], [{ kind: "changed", entry: 3 }]],
      [[kept, now, { ...proof, proof: proof.proof.slice(1) }], [{ kind: "changed", entry: 3 }]],
    ];
    for (const [entries, findings] of wrong) {
      const found = await verified(server, lines(entries));
      expect([found.code, JSON.parse(found.out)]).toMatchObject([1, { valid: false, findings }]);
    }
    // The same heads of another site prove nothing of this one.
    await server.sites.save({ ...demo, key: "other" });
    const foreign = await get<Head>(`${server.endpoint.replace("/demo", "/other")}/consent/tree-head`);
    expect((await verified(server, lines([kept, foreign, proof]))).code).toBe(1);
  });

  it("C17 a file with nothing to check is a wrong question", async () => {
    const { server } = await decided(0);
    for (const text of ["", "[]", "{}\nnot json"]) expect((await verified(server, text)).code).toBe(2);
  });
});

describe("the receipt as JSON-LD", () => {
  it("C18 names the profile of ISO/IEC TS 27560 and wraps one record for each purpose, every prefix declared", async () => {
    const { server, receipts } = await decided(1);
    const response = await fetch(`${server.endpoint}/consent`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/ld+json" },
      body: JSON.stringify({
        v: 1,
        id: "decision-9",
        subject: "subject-1",
        at,
        action: "save",
        layer: 2,
        gpc: false,
        notice: receipts[0]?.record.notice,
        choices: { analytics: true, marketing: false },
      }),
    });
    const text = await response.text();
    const status = { "dpv:isIndicatedBy": { "@id": "urn:nordleads:subject:subject-1" } };
    expect(JSON.parse(text)).toMatchObject({
      "@type": "dpv:ConsentReceipt",
      "dpv:hasRecordOfActivity": [
        { "dpv:hasConsentStatus": { ...status, "@type": ["dpv:ConsentGiven", "dpv:ExpressedConsent"] } },
        { "dpv:hasConsentStatus": { ...status, "@type": "dpv:ConsentRefused" } },
      ],
    });
    const { "@context": context } = JSON.parse(text) as { "@context": Record<string, string> };
    const used = [...text.matchAll(/"([a-z-]+):[A-Za-z]+[^"/]*"/g)].map(([, prefix]) => prefix);
    expect(used).toContain("eu-gdpr");
    expect(used.filter((prefix = "") => prefix !== "urn" && !(prefix in context))).toEqual([]);
  });
});
