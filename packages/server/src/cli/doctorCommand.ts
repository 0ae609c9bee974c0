import { readFile } from "node:fs/promises";
import { Command, InvalidArgumentError } from "commander";
import * as z from "zod";
import { DoctorError } from "../doctor/doctorError.ts";
import { examinePage, type Diagnosis } from "../doctor/examinePage.ts";
import { readDeclaration } from "../doctor/readDeclaration.ts";
import type { Declaration } from "../doctor/types.ts";
import { CliError, type Io } from "./io.ts";
import { print } from "./withServices.ts";

interface DoctorOptions {
  readonly declaration?: string;
  readonly browser?: string;
  readonly wait: number;
  readonly json?: boolean;
}

/**
 * `nordleads doctor URL` (C31): needs no data folder. Exit code 0 nothing found, 1 something found, 2 the page was
 * not reached, there is no browser, or the declaration cannot be read.
 */
export function doctorCommand(io: Io): Command {
  return new Command("doctor")
    .description("Open a page in a browser and name what breaks the rules of consent, and who does it")
    .argument("<url>", "the page, as a visitor would open it")
    .option(
      "--declaration <file>",
      "JSON: what each purpose keeps and whom it asks; added to our script tag's own",
    )
    .option("--browser <path>", "a Chromium or Chrome; else NORDLEADS_CHROMIUM, or one where it usually is")
    .option("--wait <seconds>", "at most so long for the page to come to rest", seconds, 8)
    .option("--json", "the result for programs")
    .action(async (url: string, { declaration, browser, wait, json }: DoctorOptions) => {
      if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ""))
        throw new CliError("The page's address begins with http:// or https://.", 2);
      const declared = declaration === undefined ? undefined : await readFrom(declaration);
      const diagnosis = await examinePage(url, {
        browser,
        declaration: declared,
        env: io.env,
        wait: wait * 1000,
        onProgress: (text) => io.err(`${text} …`),
      }).catch((error: unknown) => {
        throw error instanceof DoctorError ? new CliError(error.message, 2) : error;
      });
      const { findings } = diagnosis;
      print(io, json, diagnosis, lines(diagnosis));
      if (findings.length > 0) throw new CliError(`${findings.length} found.`);
    });
}

function seconds(text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 120) return value;
  throw new InvalidArgumentError("It is a number of seconds, at most 120.");
}

async function readFrom(file: string): Promise<Declaration> {
  try {
    return readDeclaration(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    const reason =
      error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : "";
    throw new CliError(`The declaration cannot be read: ${reason}`, 2);
  }
}

const banners = { nordleads: "NordLeads", other: "another vendor's", none: "none" } as const;

function lines({ url, banner, findings, notes }: Diagnosis): string[] {
  return [
    `${url}: banner ${banners[banner]}, ${findings.length === 0 ? "nothing found" : `${findings.length} found`}`,
    ...findings.map(({ severity, rule, code, detail }) => `${severity} ${rule} ${code}: ${detail}`),
    ...notes.map((note) => `note: ${note}`),
  ];
}
