import { readFile } from "node:fs/promises";
import { Command } from "commander";
import type { JSONWebKeySet } from "jose";
import { verifyReceipt } from "../consent/verifyReceipt.ts";
import { CliError, type Io } from "./io.ts";
import { print } from "./withServices.ts";

/** `nordleads verify RECEIPT.json --keys URL|FILE`: needs no data folder and no trust in the server. */
export function verifyCommand(io: Io): Command {
  return new Command("verify")
    .description("Check the signature of a consent receipt")
    .argument("<receipt>", "JSON file of the receipt")
    .requiredOption("--keys <source>", "address or file of /.well-known/nordleads/keys.json")
    .option("--json")
    .action(async (file: string, options: { keys: string; json?: boolean }) => {
      const receipt: unknown = JSON.parse(await readFile(file, "utf8"));
      const keys = JSON.parse(await read(options.keys)) as JSONWebKeySet;
      const verified = await verifyReceipt(receipt, keys);
      if ("wrong" in verified) throw new CliError(`Not valid: ${verified.wrong}.`);
      const { id, site, sequence, recordedAt } = verified.record;
      print(io, options.json, { valid: true, record: verified.record }, [
        `Valid: record ${sequence} of ${site} (${id}), recorded ${recordedAt}`,
      ]);
    });
}

async function read(source: string): Promise<string> {
  if (!/^https?:\/\//.test(source)) return readFile(source, "utf8");
  const response = await fetch(source);
  if (!response.ok) throw new CliError(`The keys cannot be read: ${response.status}.`);
  return response.text();
}
