/// <reference types="node" />
// oxlint-disable no-restricted-imports -- tests drive a real browser against a real server
import { createServer } from "node:http";
import { bundleFiles } from "./bundle.ts";
import { close, listen } from "./collector.ts";

/** A customer's site whose pages have the logger, and a gate that the test opens, as `window.gate` and `window.logger`. */
export interface TestSite extends AsyncDisposable {
  readonly origin: string;
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<script type="module">
import { createLogger, testGate, vitals, errors } from "/logger.js";
const { endpoint, open, ...options } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
window.gate = testGate(...open);
window.logger = createLogger({ endpoint, gate: window.gate, ...options });
Object.assign(window, { vitals, errors }); window.sent = []; window.dropped = [];
logger.on("sent", (ack) => sent.push(ack)); logger.on("dropped", (drop) => dropped.push(drop));
window.burst = (from, count, size = 0) => {
  for (let i = from; i < from + count; i++) logger.track("e" + i, size ? { text: "x".repeat(size) } : undefined);
};
</script>`;

export async function startSite(): Promise<TestSite> {
  const [entry, ...later] = await bundleFiles(
    `export { createLogger } from "./index.ts"; export { testGate } from "./testing/testGate.ts"; export { vitals } from "./collectors/vitals.ts";
    export { errors } from "./collectors/errors.ts";`,
  );
  const server = createServer((request, response) => {
    const script =
      request.url === "/logger.js" ? entry : later.find(({ name }) => request.url === `/${name}`);
    response.setHeader("content-type", script ? "text/javascript" : "text/html");
    response.end(script?.code ?? PAGE);
  });
  return { origin: await listen(server), [Symbol.asyncDispose]: () => close(server) };
}
