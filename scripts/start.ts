import { once } from "node:events";
import { startExampleSite } from "../examples/script-tag/serve.ts";
import { readConfig, startServer, type Server } from "../packages/server/src/index.ts";
import { build } from "./build.ts";
import { demoSite } from "./demoSite.ts";
import { whenStarterEnds } from "./whenStarterEnds.ts";

const say = (line = ""): void => void process.stdout.write(`${line}\n`);

/** The site `demo` as it is now, with its knowledge from the example site's own pages. */
async function prepareDemo(server: Server, examplePort: number, example: string): Promise<void> {
  const site = demoSite(examplePort);
  await server.sites.save(site);
  const pages = await server.knowledge.pages(site.key);
  if (pages.some(({ url }) => url.startsWith(example))) return;
  const { added } = await server.knowledge.import({ site: site.key, url: example });
  say(`Read the example site: ${added.length} pages.`);
}

async function main(): Promise<void> {
  const read = readConfig({ NORDLEADS_LOG_LEVEL: "warn", ...process.env });
  if ("mistakes" in read) {
    process.stderr.write(`${read.mistakes.join("\n")}\n`);
    process.exitCode = 2;
    return;
  }
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  whenStarterEnds(() => stop.abort());
  if (await build()) say("Built the script tag and the console.");
  const { config } = read;
  const server = await startServer(config);
  const examplePort = server.port + 1;
  const site = await startExampleSite({
    port: examplePort,
    nordleadsOrigin: server.url,
    siteKey: "demo",
    host: "localhost",
  });
  const example = `http://localhost:${examplePort}`;
  await prepareDemo(server, examplePort, example);
  say();
  say(`Example site  ${example}/`);
  say(`Server        ${server.url}/v1/demo.js`);
  say(`Console       ${server.url}/console/`);
  if (server.firstLogin) {
    say();
    say("Console login, shown only this once:");
    say(`  E-mail    ${server.firstLogin.email}`);
    say(`  Password  ${server.firstLogin.password}`);
  }
  say();
  say("Ready. Stop with Ctrl+C.");
  if (!stop.signal.aborted) await once(stop.signal, "abort");
  await site.stop();
  await server.dispose();
}

await main();
