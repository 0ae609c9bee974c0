import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Parts of the page that a test replaces to break one rule. */
export interface PageParts {
  readonly head?: string;
  readonly body?: string;
  readonly css?: string;
  /** Words of layer one. */
  readonly text?: string;
  readonly accept?: string;
  readonly reject?: string;
  /** Attributes of layer one. */
  readonly attributes?: string;
  /** Attributes of layer two's switch. */
  readonly ticked?: string;
  /** Whether the button is on the layer. */
  readonly rejectOnOne?: boolean;
  readonly rejectOnTwo?: boolean;
  /** Runs when the visitor has accepted, and at every load after that. */
  readonly granted?: string;
  /** Runs when the visitor has refused. */
  readonly refused?: string;
  /** Runs when the banner is shown; `ask` is its element. */
  readonly asking?: string;
  /** A condition without which the banner is not shown. */
  readonly when?: string;
  readonly remembersRefusal?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

export interface CustomerSite {
  readonly origin: string;
  /** Another host, which answers anything. */
  readonly other: string;
  close(): void;
}

/** A customer's site with a banner of its own, which breaks no rule, on a free port; beside it another host. */
export async function customerSite(parts: PageParts | ((other: string) => PageParts)): Promise<CustomerSite> {
  const elsewhere = await listen((request, response) => answerElsewhere(request, response));
  const other = `http://localhost:${elsewhere.port}`;
  const given = typeof parts === "function" ? parts(other) : parts;
  const own = await listen(({ url = "/" }, response) => {
    if (url === "/app.js") return reply(response, "text/javascript", given.head ?? "");
    if (url === "/worker.js") return reply(response, "text/javascript", "");
    if (url !== "/") return reply(response, "text/plain", "", { status: 404 });
    return reply(response, "text/html", html(given), given);
  });
  return {
    origin: `http://127.0.0.1:${own.port}`,
    other,
    close: () => [own, elsewhere].forEach(({ close }) => close()),
  };
}

function answerElsewhere({ url = "/" }: IncomingMessage, response: ServerResponse): void {
  if (url.startsWith("/frame"))
    return reply(response, "text/html", "<script>localStorage.setItem('theirs', 1)</script>");
  const headers = {
    "set-cookie": "third=1; SameSite=None; Secure; HttpOnly",
    "access-control-allow-origin": "*",
  };
  return reply(response, "text/javascript", url.startsWith("/tag.js") ? "document.cookie = '_tag=1'" : "", {
    headers,
  });
}

function reply(
  response: ServerResponse,
  type: string,
  body: string,
  { status = 200, headers = {} }: Pick<PageParts, "status" | "headers"> = {},
): void {
  response.writeHead(status, { "content-type": `${type}; charset=utf-8`, ...headers });
  response.end(body);
}

async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ port: number; close(): void }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

function html(parts: PageParts): string {
  const { body = "", css = "", attributes = "", ticked = "", rejectOnOne = true, rejectOnTwo = true } = parts;
  const { accept = "Accept all", reject = "Reject all", head } = parts;
  const { text = "We would like to use cookies for statistics. You may change your answer at any time." } =
    parts;
  return `<!doctype html><html lang="en"><head><title>Shop</title><meta name="viewport" content="width=device-width">
<style>body{font:16px/1.5 sans-serif;background:#fff;color:#222}
#ask{position:fixed;inset:auto 0 0;padding:16px;background:#fff;border-top:1px solid #666}
.row{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:8px}
button{min-height:48px;font:600 14px sans-serif;color:#111;background:#ddd;border:1px solid #666}
${css}</style>${head === undefined ? "" : '<script src="/app.js"></script>'}</head>
<body><main><h1>Bicycles</h1><p><a href="/bikes">Bikes</a></p><p style="height:2000px">They last.</p></main>
<section id="ask" aria-label="Cookies" hidden ${attributes}><p>${text}</p><div class="row">
<button type="button" id="yes">${accept}</button>${rejectOnOne ? `<button type="button" id="no">${reject}</button>` : ""}
<button type="button" id="more">Settings</button></div></section>
<dialog id="two" aria-label="Cookie settings"><p>Choose which cookies we may use on this site.</p>
<p><label><input type="checkbox" checked disabled> Necessary</label></p>
<p><label><input type="checkbox" name="statistics" ${ticked}> Statistics</label></p><div class="row">
<button type="button" id="save">Save choice</button><button type="button" id="yes2">Accept all</button>
${rejectOnTwo ? '<button type="button" id="no2">Reject all</button>' : ""}</div></dialog>
${body}<script>${script(parts)}</script></body></html>`;
}

function script(parts: PageParts): string {
  const { granted = "", refused = "", asking = "", when = "true", remembersRefusal = true } = parts;
  return `
const ask = document.getElementById("ask"), two = document.getElementById("two");
const answer = document.cookie.match(/cc_cookie=(\\w+)/)?.[1];
const grant = () => { ${granted} };
const refuse = () => { ${refused} };
const decide = (yes) => {
  if (yes || ${remembersRefusal}) document.cookie = "cc_cookie=" + (yes ? "yes" : "no") + ";path=/;max-age=9999";
  ask.hidden = true; two.close(); (yes ? grant : refuse)();
};
if (answer === "yes") grant();
if (!answer && ${when}) { ask.hidden = false; ${asking} }
for (const [id, fn] of Object.entries({ yes: () => decide(true), yes2: () => decide(true), no: () => decide(false),
  no2: () => decide(false), save: () => decide(false), more: () => two.showModal() }))
  document.getElementById(id)?.addEventListener("click", fn);`;
}
