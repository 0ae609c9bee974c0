import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { openKeyFile } from "../store/sqlite/openKeyFile.ts";
import { createVault } from "./createVault.ts";
import { createVisitors } from "./createVisitors.ts";
import { deriveKey } from "./deriveKey.ts";
import { keepMasterKey, parseMasterKey } from "./masterKey.ts";
import { openSigner } from "./openSigner.ts";
import { seal, unseal } from "./sealed.ts";

const master = new Uint8Array(randomBytes(32));

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "nordleads-keys-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function keyFile(path = join(folder(), "keys.sqlite")) {
  const keys = await openKeyFile(path);
  onTestFinished(() => keys.dispose());
  return keys;
}

describe("sealing", () => {
  it("R2 what was sealed opens again, and only with its key and its place", () => {
    const key = randomBytes(32);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const sealed = seal(key, "demo/c1", Buffer.from(text));
        expect(unseal(key, "demo/c1", sealed).equals(Buffer.from(text))).toBe(true);
        expect(() => unseal(key, "demo/c2", sealed)).toThrow(/authenticate/);
        expect(() => unseal(randomBytes(32), "demo/c1", sealed)).toThrow(/authenticate/);
      }),
    );
  });

  it("R2 a single changed bit is seen", () => {
    const key = randomBytes(32);
    const sealed = seal(key, "x", Buffer.from("Trollfjord"));
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const changed = Buffer.from(sealed);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => unseal(key, "x", changed)).toThrow(/authenticate|unknown way/);
      }),
    );
  });

  it("R2 each conversation has its own key, wrapped, kept over a restart; without it the text is gone", async () => {
    const path = join(folder(), "keys.sqlite");
    const keys = await keyFile(path);
    const vault = createVault(master, keys);
    const [one] = await vault.seal("demo", "c1", ["Trollfjord"]);
    const [two] = await vault.seal("demo", "c2", ["Trollfjord"]);
    if (!one || !two) throw new Error("nothing sealed");
    const wrapped = await Promise.all(["c1", "c2"].map((id) => keys.dataKey("demo", id)));
    expect(Buffer.compare(wrapped[0] ?? Buffer.of(), wrapped[1] ?? Buffer.of())).not.toBe(0);
    const later = createVault(master, keys);
    expect(await later.open("demo", "c1", [one])).toEqual(["Trollfjord"]);
    await expect(later.open("demo", "c2", [one])).rejects.toThrow(/authenticate/);
    await expect(createVault(new Uint8Array(32), keys).open("demo", "c1", [one])).rejects.toThrow(
      /authenticate/,
    );
    expect(await later.open("demo", "erased", [one])).toEqual([""]);
  });

  it("R2 two first messages at once share one key", async () => {
    const keys = await keyFile();
    const vaults = [createVault(master, keys), createVault(master, keys)];
    const sealed = await Promise.all(vaults.map((vault) => vault.seal("demo", "c1", ["a"])));
    for (const [body] of sealed)
      for (const vault of vaults) expect(await vault.open("demo", "c1", body ? [body] : [])).toEqual(["a"]);
  });
});

describe("keys", () => {
  it("S7 a master key is 32 bytes in base64 or hex, and nothing else", () => {
    const bytes = randomBytes(32);
    for (const text of [bytes.toString("base64"), bytes.toString("hex"), ` ${bytes.toString("base64url")}\n`])
      expect(parseMasterKey(text)).toEqual(new Uint8Array(bytes));
    for (const text of ["", "x", randomBytes(31).toString("base64"), randomBytes(33).toString("hex")])
      expect(parseMasterKey(text)).toBeUndefined();
  });

  it("R2 the master key of a folder is made once, for its owner alone; a damaged one is named", () => {
    const data = folder();
    const made = keepMasterKey(data);
    expect(keepMasterKey(data)).toEqual(made);
    expect(statSync(join(data, "master.key")).mode & 0o777).toBe(0o600);
    writeFileSync(join(data, "master.key"), "damaged");
    expect(() => keepMasterKey(data)).toThrow("master.key");
    expect(readFileSync(join(data, "master.key"), "utf8")).toBe("damaged");
  });

  it("R2 keys for different uses and sites have nothing in common", () => {
    const keys = [
      deriveKey(master, "wrap", "a"),
      deriveKey(master, "wrap", "b"),
      deriveKey(master, "visitor"),
    ];
    expect(new Set(keys.map((key) => Buffer.from(key).toString("hex"))).size).toBe(3);
  });

  it("C11 the signing key is made once and kept, its private part wrapped", async () => {
    const keys = await keyFile();
    const first = await openSigner(master, keys, 1);
    const second = await openSigner(master, keys, 2);
    expect(second.jwks).toEqual(first.jwks);
    expect(await second.sign("text")).toBe(await first.sign("text"));
    expect(JSON.stringify(first.jwks)).not.toContain('"d"');
    await expect(openSigner(new Uint8Array(32), keys, 3)).rejects.toThrow(/authenticate/);
  });

  it("S3 a token proves the visitor of one site; a changed one does not", () => {
    const visitors = createVisitors(master);
    const { visitorId, token } = visitors.make("demo");
    expect(visitors.read("demo", `Bearer ${token}`)).toBe(visitorId);
    expect(() => visitors.read("other", `Bearer ${token}`)).toThrow("token");
    expect(() => visitors.read("demo", undefined)).toThrow("Authorization");
    fc.assert(
      fc.property(fc.nat(token.length - 2), fc.constantFrom("a", "Z", "9", "_"), (at, letter) => {
        fc.pre(token[at] !== letter);
        const changed = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
        expect(() => visitors.read("demo", `Bearer ${changed}`)).toThrow("token");
      }),
    );
  });
});
