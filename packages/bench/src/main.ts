import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { consentMarkdown } from "./consent/consentMarkdown.ts";
import { measureConsent } from "./consent/measureConsent.ts";
import { figures } from "./figures.ts";
import { loggerMarkdown } from "./logger/loggerMarkdown.ts";
import { measureLogger } from "./logger/measureLogger.ts";
import { markdown } from "./markdown.ts";

/** By the command's argument; none gives the sizes of all packages, which take seconds. */
const pages: Readonly<Record<string, () => Promise<readonly [file: string, text: string]>>> = {
  "": async () => ["figures.md", markdown(await figures())],
  consent: async () => ["figures-consent.md", consentMarkdown(await measureConsent(7, console.error))],
  logger: async () => ["figures-logger.md", loggerMarkdown(await measureLogger(5, console.error))],
};

const [, , name = ""] = process.argv;
const page = pages[name];
if (!page) throw new Error(`Unknown: ${name}. Known: ${Object.keys(pages).filter(Boolean).join(", ")}`);
const [file, text] = await page();
writeFileSync(fileURLToPath(new URL(`../../../docs/${file}`, import.meta.url)), text);
console.log(text);
