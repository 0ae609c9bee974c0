import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { canonicalJson } from "../packages/server/src/consent/canonicalJson.ts";
import { inclusionProof } from "../packages/server/src/consent/inclusionProof.ts";
import { leafHash } from "../packages/server/src/consent/merkleHash.ts";
import { merkleTree, treeHash } from "../packages/server/src/consent/merkleTree.ts";
import { receiptAsJsonLd } from "../packages/server/src/consent/receiptAsJsonLd.ts";
import { sha256 } from "../packages/server/src/consent/sha256.ts";
import type { ConsentReceipt, ConsentRecord } from "../packages/wire/src/types.ts";
import { buildVerifyPage, verifyPage } from "./buildVerifyPage.ts";
import { root } from "./run.ts";

// Every test here opens a browser, beside others on a machine that may be slow.
vi.setConfig({ testTimeout: 60_000 });

const axe = readFileSync(
  createRequire(join(root, "packages/server/package.json")).resolve("axe-core/axe.min.js"),
  "utf8",
);
const at = "2026-11-24T12:00:00.000Z";

/** Somebody who signs, with the public keys that tell so. */
function issuer(kid: string): { keys: string; sign: (body: string, typ: string) => string } {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const jwk = { ...publicKey.export({ format: "jwk" }), kid, alg: "EdDSA", use: "sig" };
  return { keys: JSON.stringify({ keys: [jwk] }), sign: (body, typ) => jws(privateKey, kid, body, typ) };
}

function jws(key: KeyObject, kid: string, body: string, typ: string): string {
  const part = (text: string): string => Buffer.from(text).toString("base64url");
  const signed = `${part(JSON.stringify({ alg: "EdDSA", kid, typ }))}.${part(body)}`;
  return `${signed}.${sign(null, Buffer.from(signed), key).toString("base64url")}`;
}

const { keys, sign: signed } = issuer("key-1");

/** So many receipts in a chain, as a server gives them. */
function chain(count: number): ConsentReceipt[] {
  let previousHash = "0".repeat(64);
  return Array.from({ length: count }, (_, index) => {
    const record: ConsentRecord = {
      v: 1,
      id: `decision-${index + 1}`,
      site: "demo",
      subject: `subject-${index + 1}`,
      recordedAt: at,
      decidedAt: at,
      expiresAt: "2027-11-24T12:00:00.000Z",
      action: "save",
      layer: 2,
      choices: { functional: true, analytics: index % 2 === 0, marketing: false },
      notice: { hash: "ab".repeat(32), version: "abababab", lang: "nb" },
      gpc: false,
      controller: "Eksempel AS",
      processor: "NordLeads AS",
      sequence: index + 1,
      previousHash,
    };
    const body = canonicalJson(record);
    previousHash = sha256(body);
    return { record, hash: previousHash, jws: signed(body, "nordleads-receipt") };
  });
}

function headOf(receipts: readonly ConsentReceipt[]): object {
  const tree = merkleTree(receipts.map(({ record }) => leafHash(canonicalJson(record))));
  const head = { size: tree.size(), root: treeHash(tree), at };
  const body = canonicalJson({ ...head, site: "demo", type: "tree-head", v: 1 });
  return { ...head, jws: signed(body, "nordleads-tree-head") };
}

const lines = (entries: readonly object[]): string =>
  entries.map((entry) => JSON.stringify(entry)).join("\n");
const file = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

const receipts = chain(6);
const receipt = receipts[1] as ConsentReceipt;
const changed = { ...receipt, record: { ...receipt.record, choices: { marketing: true } } };

let browser: Browser;
beforeAll(async () => {
  await buildVerifyPage();
  const executablePath = process.env["NORDLEADS_CHROMIUM"] ?? "/usr/bin/chromium";
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}, 60_000);
afterAll(() => browser.close());

interface Opening {
  readonly lang?: string;
  readonly address?: string;
  readonly colorScheme?: "light" | "dark";
  readonly width?: number;
}

/** The page from the disk, as somebody who was sent the file opens it. Nothing may be said in the console. */
async function open(options: Opening = {}): Promise<Page> {
  const {
    lang = "en",
    address = pathToFileURL(verifyPage).href,
    colorScheme = "light",
    width = 1000,
  } = options;
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  onTestFinished(() => expect(complaints).toEqual([]));
  await page.goto(`${address}?lang=${lang}`);
  return page;
}

const giveKeys = (page: Page, text = keys): Promise<void> =>
  page.setInputFiles("#keysFile", file("keys.json", text));
const verdict = (page: Page, timeout = 20_000): Promise<string | null> =>
  page.locator(".verdict").textContent({ timeout });

/** Gives the keys and the file, and reads what the page says. */
async function checked(page: Page, text: string, publicKeys = keys): Promise<string | null> {
  await giveKeys(page, publicKeys);
  await page.setInputFiles("#file", file("file.json", text));
  return verdict(page);
}

describe("the page that checks receipts", () => {
  it("C17 tells that a receipt is genuine, what it says, and what that does not prove", async () => {
    const page = await open();
    expect(await checked(page, JSON.stringify(receipt))).toBe("The receipt is genuine and unchanged");
    const text = (await page.locator("#result").textContent()) ?? "";
    for (const part of [
      "Eksempel AS",
      "Marketing: no",
      receipt.hash,
      "key-1",
      "it may have been withdrawn later",
    ])
      expect(text).toContain(part);
    expect(await page.locator("#said").textContent()).toBe("The receipt is genuine and unchanged.");
  });

  it("C17 finds a receipt that was changed, and keys that are another's", async () => {
    const page = await open();
    expect(await checked(page, JSON.stringify(changed))).toBe("This receipt is not valid");
    expect(await page.locator(".findings").textContent()).toContain(
      "is not the one that the hash was made of",
    );
    const rehashed = { ...changed, hash: sha256(canonicalJson(changed.record)) };
    expect(await checked(await open(), JSON.stringify(rehashed))).toBe("This receipt is not valid");
    const other = await open();
    expect(await checked(other, JSON.stringify(receipt), issuer("key-1").keys)).toBe(
      "This receipt is not valid",
    );
    expect(await other.locator(".findings").textContent()).toContain("not made with one of these keys");
  });

  it("C17 tells that an export is whole, under its signed head", async () => {
    const page = await open({ lang: "nb" });
    expect(await checked(page, lines([...receipts, headOf(receipts)]))).toBe(
      "Eksporten er ekte og hel i seg selv",
    );
    expect(await page.locator(".proven").textContent()).toContain("6 i alt");
    const bare = await open({ lang: "nb" });
    await checked(bare, JSON.stringify(receipts));
    expect(await bare.locator(".open").textContent()).toContain("kuttet av på slutten");
  });

  it("C17 names what is changed, missing, out of order and there twice in an export", async () => {
    const [a, b, c, d, e, f] = receipts as [object, object, object, object, object, object];
    const head = headOf(receipts);
    const wrongs: [object[], string][] = [
      [[a, changed, c, d, e, f, head], "Changed: record 2"],
      [[a, c, d, e, f, head], "Missing: record 2"],
      [[a, c, b, d, e, f, head], "Out of order: record 2"],
      [[a, b, b, c, d, e, f, head], "There twice: record 2"],
      [[a, b, c, d, { ...head, size: 4 }], "The tree head is not what was signed."],
      [[a, b, { hello: 1 }], "Not a record: entry 3 of the file"],
    ];
    const page = await open();
    for (const [entries, finding] of wrongs) {
      await page.reload();
      expect(await checked(page, lines(entries))).toBe("Something is wrong with this export");
      expect(await page.locator(".findings").textContent()).toContain(finding);
    }
  });

  it("C16 C17 a proof counts with its receipt and the signed head, and not alone", async () => {
    const tree = merkleTree(receipts.map(({ record }) => leafHash(canonicalJson(record))));
    const [size, root, leaf] = [tree.size(), treeHash(tree), tree.hash(1, 2)];
    const proof = { size, index: 1, leaf, root, proof: inclusionProof(tree, 1, size) };
    const page = await open();
    expect(await checked(page, lines([receipt, proof, headOf(receipts)]))).toBe("These proofs hold");
    expect(await page.locator(".proven").textContent()).toContain("at its own number");
    expect(await page.locator(".facts").textContent()).toContain("Proofs1");
    const alone = await open({ lang: "nb" });
    expect(await checked(alone, JSON.stringify(proof))).toBe("Bevisene holder ikke");
    expect(await alone.locator(".findings").textContent()).toContain("Alene beviser det ingenting");
  });

  it("C17 C32 an erased record is told as erased, and takes nothing from the proof of the others", async () => {
    const { record, hash } = receipt;
    const leaf = leafHash(canonicalJson(record));
    const tombstone = { type: "tombstone", site: "demo", sequence: 2, hash, leaf, erasedAt: at };
    const file = (left: object): string =>
      lines([...receipts.toSpliced(1, 1, left as ConsentReceipt), headOf(receipts)]);
    const page = await open({ lang: "nb" });
    expect(await checked(page, file(tombstone))).toBe("Eksporten er ekte og hel i seg selv");
    expect(await page.locator(".open").textContent()).toContain("Hva slettede samtykker sa (1)");
    expect(await checked(await open(), file({ ...tombstone, leaf: hash }))).toBe(
      "Something is wrong with this export",
    );
  });

  it("C17 C18 a receipt as JSON-LD is checked by the record in its signature, and what it says is compared", async () => {
    const site = {
      ...{ key: "demo", name: "Demo", origins: ["https://www.example.no"], langs: ["nb"], subProcessors: [] },
      ...{ purposes: ["functional", "analytics", "marketing"], storage: {}, consent: true },
      policyUrl: "https://www.example.no/personvern",
      controller: { name: "Eksempel AS", contact: "personvern@example.no" },
    };
    const document = JSON.stringify(receiptAsJsonLd(receipt, site));
    const page = await open();
    expect(await checked(page, document)).toBe("The receipt is genuine and unchanged");
    expect(await page.locator(".open").textContent()).toContain("beside the signed part");
    const forged = document.replace("dpv:ConsentRefused", "dpv:ConsentGiven");
    expect(await checked(await open(), forged)).toBe("This receipt is not valid");
  });

  it.each([
    ["", "Choose a file or paste its text first."],
    ["rubbish", "Line 1 cannot be read."],
    ['{"record":{}}\n{"a', "Line 2 cannot be read."],
    ["[]", "neither a receipt nor an export"],
    ["null", "neither a receipt nor an export"],
    [keys, "neither a receipt nor an export"],
    ["<script>alert(1)</script>", "Line 1 cannot be read."],
    ["\u0000\uFFFD", "Line 1 cannot be read."],
  ])("C17 says what is the matter with %j", async (text, said) => {
    const page = await open();
    await giveKeys(page);
    await page.fill("#text", text);
    await page.click("#check");
    expect(await verdict(page)).toBe("It could not be checked");
    expect(await page.locator("#result").textContent()).toContain(said);
    expect(await page.locator("#said").textContent()).toContain(said);
  });

  it("C17 says what is the matter with the keys", async () => {
    const page = await open();
    await page.fill("#text", JSON.stringify(receipt));
    const said = async (): Promise<string | null> => {
      await page.click("#check");
      await page.locator("#check[aria-busy]").waitFor({ state: "detached" });
      return page.locator("#result").textContent();
    };
    expect(await said()).toContain("Give the address of the public keys");
    for (const wrong of ["rubbish", "{}", '{"keys":[]}', '{"keys":[1]}', JSON.stringify(receipt)]) {
      await giveKeys(page, wrong);
      expect(await said()).toContain("These are not public keys");
    }
  });

  it("C17 a file of 10 MB is checked, and the page answers meanwhile", async () => {
    const many = chain(8000);
    const text = lines([...many, headOf(many)]);
    expect(text.length).toBeGreaterThan(10_000_000);
    const page = await open();
    await giveKeys(page);
    await page.setInputFiles("#file", file("export.jsonl", text));
    await page.click('[data-lang="nb"]');
    expect(await page.locator("h1").textContent()).toBe("Kontroller en samtykkekvittering");
    expect(await verdict(page, 60_000)).toBe("Eksporten er ekte og hel i seg selv");
  }, 90_000);

  it("C17 served by the issuer it knows the address of the keys, and asks for nothing else", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      const wanted = request.url?.startsWith("/verify");
      response.setHeader("content-type", wanted ? "text/html; charset=utf-8" : "application/json");
      response.end(wanted ? readFileSync(verifyPage) : keys);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const page = await open({ address: `${origin}/verify` });
    expect(await page.inputValue("#address")).toBe(`${origin}/.well-known/nordleads/keys.json`);
    await page.setInputFiles("#file", file("receipt.json", JSON.stringify(receipt)));
    expect(await verdict(page)).toBe("The receipt is genuine and unchanged");
    expect(asked.filter((url) => url !== "/favicon.ico")).toEqual([
      "/verify?lang=en",
      "/.well-known/nordleads/keys.json",
    ]);
  });

  it("C17 works by keyboard alone, and a dropped file counts", async () => {
    const page = await open();
    await giveKeys(page);
    await page.focus("#text");
    await page.keyboard.insertText(JSON.stringify(receipt));
    for (let i = 0; i < 3; i++) await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement?.id")).toBe("check");
    await page.keyboard.press("Enter");
    expect(await verdict(page)).toBe("The receipt is genuine and unchanged");
    const dataTransfer = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(JSON.stringify(changed))}], "dropped.json"));
      return transfer;
    })()`);
    await page.dispatchEvent("h1", "drop", { dataTransfer });
    await page.locator(".verdict.wrong").waitFor();
    expect(await page.locator("#chosen").textContent()).toBe("Chosen: dropped.json");
  });

  it.each([
    ["light", 1000],
    ["dark", 1000],
    ["light", 320],
    ["dark", 320],
  ] as const)(
    "C17 axe finds nothing, %s at %i px, before and after; nothing is cut off",
    async (colorScheme, width) => {
      const page = await open({ colorScheme, width, lang: "nb" });
      const violations = async (): Promise<string[]> => {
        await page.evaluate(axe);
        return page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          const found = await axe.run();
          return found.violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`);
        });
      };
      expect(await violations()).toEqual([]);
      await checked(page, JSON.stringify(receipt));
      expect(await violations()).toEqual([]);
      await page.setInputFiles(
        "#file",
        file("export.json", JSON.stringify([receipts[0], changed, receipts[4]])),
      );
      await page.locator(".verdict.wrong").waitFor();
      expect(await violations()).toEqual([]);
      const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );
});
