import type { Markup } from "./subject.ts";

/** Of every inline script and style. */
export const nonce = "bench";

const text =
  "The workshop lies by the river, between the old mill and the bridge, and has mended what people brought for as long as anybody remembers. Bring what is broken, and tell us what it should do again.";

/** The page that all have: three links, a heading, sixteen paragraphs. */
export function sitePage({ head = "", top = "", gated = "" }: Markup): string {
  const paragraphs = Array.from({ length: 16 }, () => `<p>${text}</p>`).join("\n");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The workshop</title>
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<style nonce="${nonce}">body{font:16px/1.5 sans-serif;margin:0;color:#222;background:#fff}header,main{padding:1em;max-width:44em}a{color:#035}@media(prefers-color-scheme:dark){:root{color-scheme:dark}body{color:#eee;background:#111}a{color:#9cf}}</style>
${head}</head>
<body>${top}<header><nav aria-label="Site"><a id="first" href="#one">Repairs</a> <a id="second" href="#two">Prices</a> <a id="third" href="#three">Contact</a></nav></header>
<main><h1>The workshop by the river</h1>
${paragraphs}
${gated}</main></body></html>`;
}
