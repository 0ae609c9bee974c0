import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { rolldown, type Plugin } from "rolldown";
import { root } from "./run.ts";

const folder = join(root, "docs/verify");
const consent = join(root, "packages/server/src/consent");

/** Where the built page is: one file, which the server shows at `/verify` and which works from a disk too. */
export const verifyPage: string = join(folder, "dist/verify.html");

/** Builds the page that checks receipts in a browser (C17): script and style inside, allowed by their hashes alone. */
export async function buildVerifyPage(): Promise<void> {
  const script = (await bundle()).replaceAll("</script", "<\\/script");
  const style = readFileSync(join(folder, "style.css"), "utf8");
  const page = readFileSync(join(folder, "index.html"), "utf8")
    .replace("<!-- policy -->", () => policy(script, style))
    .replace("<!-- style -->", () => `<style>${style}</style>`)
    .replace("<!-- script -->", () => `<script type="module">${script}</script>`);
  mkdirSync(dirname(verifyPage), { recursive: true });
  writeFileSync(verifyPage, page);
}

/** Nothing may be loaded and nothing sent; the one request allowed is for the public keys, wherever they are. */
function policy(script: string, style: string): string {
  const rules = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "connect-src https: http:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return `<meta http-equiv="content-security-policy" content="${rules.join("; ")}" />`;
}

const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** The server hashes with Node; a browser has SHA-256 only as a promise, so those two files have a second form. */
const inBrowser: Plugin = {
  name: "hashes-in-the-browser",
  resolveId(source, importer) {
    const file = /^\.{1,2}\/(?:.*\/)?(sha256|merkleHash)\.ts$/.exec(source)?.[1];
    if (file === undefined || importer?.includes("/consent/web/")) return null;
    return join(consent, "web", `${file}.ts`);
  },
};

// Before anything is evaluated: the schemas are to be read, not compiled, since the policy knows no `eval`.
const intro = "globalThis.__zod_globalConfig={jitless:true};";

async function bundle(): Promise<string> {
  const bundled = await rolldown({
    cwd: root,
    input: join(folder, "main.ts"),
    platform: "browser",
    plugins: [inBrowser],
    resolve: { conditionNames: ["@nordleads/source", "browser", "import"] },
    transform: { target: "es2022", define: { "process.env.NODE_ENV": '"production"' } },
  });
  const { output } = await bundled.generate({ format: "es", minify: true, comments: false, intro });
  const [entry, ...more] = output;
  if (more.length > 0 || entry.imports.length > 0)
    throw new Error(
      `The page is not one file: ${[...more.map(({ fileName }) => fileName), ...entry.imports].join(", ")}`,
    );
  return entry.code;
}

if (import.meta.main) await buildVerifyPage();
