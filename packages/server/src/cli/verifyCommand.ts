import { readFile } from "node:fs/promises";
import { Command } from "commander";
import type { JSONWebKeySet } from "jose";
import { verifyEntries } from "../consent/verifyEntries.ts";
import type { Finding } from "../consent/verifyExport.ts";
import { verifyReceipt } from "../consent/verifyReceipt.ts";
import { CliError, type Io } from "./io.ts";
import { print } from "./withServices.ts";

/**
 * `nordleads verify FILES --keys URL|FILE`: needs no data folder and no trust in the server (C16, C17). Several files
 * count as one: a receipt, the proof that it is in the tree, and the signed head of the tree.
 * Exit code 0 valid, 1 not valid or not readable, 2 the file holds nothing that can be checked.
 */
export function verifyCommand(io: Io): Command {
  return new Command("verify")
    .description("Check a consent receipt, an export of records, or proofs: signature, order and integrity")
    .argument(
      "<files...>",
      "a receipt as JSON, or an export, or records, receipts, tree heads and proofs of inclusion and consistency, " +
        "each in a file or as JSON lines or an array",
    )
    .requiredOption("--keys <source>", "address or file of /.well-known/nordleads/keys.json")
    .option("--json")
    .action(async (files: string[], options: { keys: string; json?: boolean }) => {
      const contents = await Promise.all(files.map(async (file) => parse(await readFile(file, "utf8"))));
      const keys = JSON.parse(await read(options.keys)) as JSONWebKeySet;
      const [only] = contents;
      if (
        contents.length === 1 &&
        isObject(only) &&
        ("record" in only || !("proof" in only || "root" in only))
      )
        return checkReceipt(io, only, keys, options.json);
      return checkEntries(io, contents.flat(), keys, options.json);
    });
}

async function checkReceipt(io: Io, receipt: unknown, keys: JSONWebKeySet, json?: boolean): Promise<void> {
  const verified = await verifyReceipt(receipt, keys);
  if ("wrong" in verified) {
    if (json) print(io, true, { valid: false, wrong: verified.wrong }, []);
    throw new CliError(`Not valid: ${verified.wrong}.`);
  }
  const { id, site, sequence, recordedAt } = verified.record;
  print(io, json, { valid: true, record: verified.record }, [
    `Valid: record ${sequence} of ${site} (${id}), recorded ${recordedAt}`,
  ]);
}

async function checkEntries(io: Io, entries: unknown[], keys: JSONWebKeySet, json?: boolean): Promise<void> {
  if (entries.length === 0) throw new CliError("The file holds no record.", 2);
  const { records, erased, heads, proofs, findings } = await verifyEntries(entries, keys);
  const valid = findings.length === 0;
  const proven = proofs === 0 ? "" : `, ${proofs} proofs`;
  const summary = `Valid: ${records} records, ${erased} erased, ${heads} tree heads${proven}`;
  const told = { valid, records, erased, heads, ...(proofs > 0 && { proofs }), findings };
  print(io, json, told, valid ? [summary] : findings.map(line));
  if (!valid) throw new CliError(`Not valid: ${findings.length} found in ${records} records.`);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function line({ kind, site, sequence, last, entry, detail }: Finding): string {
  const number =
    sequence === undefined ? "" : ` record ${sequence}${last === undefined ? "" : `–${last}`} of ${site}`;
  return `${kind}:${number}${entry === undefined ? "" : ` (entry ${entry})`}: ${detail}`;
}

/** One JSON value, or one for each line. */
function parse(text: string): unknown {
  const whole = json(text);
  if (whole) return whole.value;
  return text
    .split("\n")
    .map((row, index) => [row.trim(), index + 1] as const)
    .filter(([row]) => row !== "")
    .map(([row, number]) => {
      const read = json(row);
      if (!read) throw new CliError(`Line ${number} is not JSON.`, 2);
      return read.value;
    });
}

function json(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

async function read(source: string): Promise<string> {
  if (!/^https?:\/\//.test(source)) return readFile(source, "utf8");
  const response = await fetch(source);
  if (!response.ok) throw new CliError(`The keys cannot be read: ${response.status}.`);
  return response.text();
}
