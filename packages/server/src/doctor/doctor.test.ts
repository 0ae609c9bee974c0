import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { lookAtPage } from "./browser/lookAtPage.ts";
import { openBrowser } from "./browser/openBrowser.ts";
import { examine } from "./examine.ts";
import { customerSite, type PageParts } from "./testing/customerSite.ts";
import type { Declaration, Finding } from "./types.ts";

// Six visits a page, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser(undefined, process.env);
});
afterAll(() => browser.close());

interface Examined {
  readonly findings: readonly Finding[];
  /** Codes, each once, in alphabetical order. */
  readonly codes: readonly string[];
  readonly origin: string;
  readonly other: string;
}

/** Serves a page and examines it. */
async function examined(
  parts: PageParts | ((other: string) => PageParts),
  declaration?: Declaration | ((other: string) => Declaration),
): Promise<Examined> {
  const site = await customerSite(parts);
  onTestFinished(() => site.close());
  const { seen } = await lookAtPage(browser, {
    url: `${site.origin}/`,
    patience: { quiet: 300, limit: 4000 },
    onProgress: () => {},
  });
  const declared = typeof declaration === "function" ? declaration(new URL(site.other).host) : declaration;
  const findings = examine(seen, declared);
  return { findings, codes: [...new Set(findings.map(({ code }) => code))].sort(), ...site };
}

const onKey = (key: string, code: string): string =>
  `document.addEventListener("keydown", (event) => { if (event.key === "${key}") { ${code} } });`;

describe("C31 a page that breaks no rule has no finding", () => {
  it("where what it stores comes after the answer, and is declared", async () => {
    const { findings } = await examined(
      (other) => ({
        granted: `document.cookie = "_stat=1"; fetch("${other}/collect?id=7");`,
        // Neither keeps the doctor from looking.
        headers: {
          "content-security-policy":
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src *; require-trusted-types-for 'script'",
        },
      }),
      (host) => ({ analytics: { cookies: ["_stat"], hosts: [host] } }),
    );
    expect(findings).toEqual([]);
  });

  it("where what comes before the answer is declared as necessary", async () => {
    const { findings } = await examined(
      (other) => ({
        head: `document.cookie = "basket=1"; fetch("${other}/price")`,
        headers: { "set-cookie": "sid=1" },
      }),
      (host) => ({ necessary: { cookies: ["basket", "sid"], hosts: [host] } }),
    );
    expect(findings).toEqual([]);
  });

  it("where Escape only puts the banner aside", async () => {
    expect((await examined({ asking: onKey("Escape", "ask.hidden = true") })).findings).toEqual([]);
  });
});

describe("C31 what is stored and asked for", () => {
  it("before a choice: every kind, and by whom; never a value or a query", async () => {
    const { findings, codes, origin, other } = await examined((other) => ({
      head: `
        document.cookie = "_early=secret";
        localStorage.setItem("first", "secret");
        sessionStorage.setItem("second", "secret");
        indexedDB.open("third-db");
        caches.open("fourth");
        navigator.serviceWorker.register("/worker.js");
        setTimeout(() => fetch("${other}/collect?email=secret"));`,
      body: `<script src="${other}/tag.js?id=secret"></script><iframe title="f" src="${other}/frame"></iframe>`,
      headers: { "set-cookie": "session=secret; HttpOnly" },
    }));
    expect(codes).toEqual(["requested_before_consent", "stored_before_consent"]);
    const stored = findings
      .filter(({ code }) => code === "stored_before_consent")
      .map(({ evidence }) => evidence);
    const by = `${origin}/app.js`;
    const host = new URL(origin).host;
    const there = new URL(other).host;
    expect(stored).toEqual(
      expect.arrayContaining([
        { kind: "cookie", name: "_early", host, by },
        { kind: "cookie", name: "session", host, flags: ["HttpOnly"], by: `Set-Cookie of ${origin}/` },
        { kind: "cookie", name: "_tag", host, by: `${other}/tag.js` },
        // Of another host: told also where this browser's preferences refuse it.
        expect.objectContaining({
          kind: "cookie",
          name: "third",
          host: "localhost",
          by: expect.stringContaining(`Set-Cookie of ${other}`) as string,
        }),
        { kind: "localStorage", name: "first", host, by },
        { kind: "sessionStorage", name: "second", host, by },
        { kind: "indexedDB", name: "third-db", host, by },
        { kind: "cache", name: "fourth", host, by },
        { kind: "serviceWorker", name: "/", host, by },
        { kind: "localStorage", name: "theirs", host: there, by: `${other}/frame` },
      ]),
    );
    expect(stored).toHaveLength(10);
    const asked = findings.find(({ code }) => code === "requested_before_consent");
    expect(asked?.evidence["host"]).toBe(there);
    expect(asked?.evidence["types"]).toEqual(expect.arrayContaining(["script", "document", "fetch"]));
    expect(asked?.evidence["by"]).toContain(by);
    expect(asked?.evidence["by"]).toContainEqual(expect.stringContaining("the page's markup (line "));
    expect(JSON.stringify(findings)).not.toContain("secret");
  });

  it("after a refusal", async () => {
    const { codes, findings } = await examined((other) => ({
      refused: `localStorage.setItem("remains", 1); fetch("${other}/anyway")`,
    }));
    expect(codes).toEqual(["requested_after_reject", "stored_after_reject"]);
    expect(findings.map(({ rule }) => rule)).toEqual(["C5", "C5"]);
  });

  it("undeclared after an acceptance", async () => {
    const { codes, findings } = await examined(
      (other) => ({
        granted: `localStorage.setItem("known_1", 1); localStorage.setItem("unknown", 1); fetch("${other}/new")`,
      }),
      { analytics: { localStorage: ["known_*"] } },
    );
    expect(codes).toEqual(["undeclared_host", "undeclared_storage"]);
    expect(findings.map(({ evidence }) => evidence["name"] ?? "")).toEqual(["unknown", ""]);
  });

  it("on a page that never asks", async () => {
    const { codes } = await examined({ when: "false", head: "localStorage.setItem('silent', 1)" });
    expect(codes).toEqual(["stored_before_consent"]);
  });
});

describe("C31 what a banner looks like, says and does", () => {
  const trap = onKey(
    "Tab",
    `const all = [...ask.querySelectorAll("button")]; event.preventDefault();
     all[(all.indexOf(document.activeElement) + 1) % all.length].focus();`,
  );
  const cases: readonly (readonly [codes: string, parts: PageParts])[] = [
    [
      "contrast, pre_ticked, reject_missing, words_push",
      {
        rejectOnOne: false,
        ticked: "checked",
        css: "#ask p{color:#aaa}",
        text: "Accept our cookies for the best possible experience on this site.",
      },
    ],
    [
      "accessibility, buttons_unequal, reject_missing, words_push",
      {
        rejectOnTwo: false,
        text: 'We use cookies on this shop. <img src="data:,">',
        reject: "No, I don’t like cookies",
        css: "#no{background:#fff}",
      },
    ],
    [
      "button_out_of_sight, button_too_small, words_push",
      {
        accept: "Accept (recommended)",
        css: "#ask button{min-height:30px;height:30px}@media(max-width:400px){#ask{inset:auto 0 -60px}}",
      },
    ],
    [
      "aria_modal_lie, asked_again, escape_decides",
      {
        attributes: 'role="dialog" aria-modal="true"',
        remembersRefusal: false,
        asking: onKey("Escape", "decide(true)"),
      },
    ],
    ["focus_trapped, page_blocked", { asking: `${trap} document.documentElement.style.overflow = "hidden"` }],
    [
      "hides_from_robots, page_blocked",
      {
        body: '<div id="veil"></div>',
        css: "#veil{position:fixed;inset:0}#ask{z-index:1}",
        when: "!navigator.webdriver",
      },
    ],
    ["hides_from_robots", { when: "!/headless/i.test(navigator.userAgent)" }],
  ];
  it.each(cases)("%s", async (codes, parts) => {
    expect((await examined(parts)).codes.join(", ")).toBe(codes);
  });
});
