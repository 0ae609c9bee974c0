import type { AutoConsentCMPRule } from "@duckduckgo/autoconsent";
import { afterAll, describe, expect, it, vi } from "vitest";
import { autoconsent } from "../testing/autoconsent.ts";
import { consentOMatic, type Action, type Rule } from "../testing/consentOMatic.ts";
import { otherBanner, otherBanners } from "../testing/otherBanners.ts";
import { closeBrowser, createSite, type SiteOptions } from "../testing/site.ts";
import autoconsentRule from "../rules/autoconsent.json" with { type: "json" };
import consentOMaticRules from "../rules/consent-o-matic.json" with { type: "json" };

vi.setConfig({ testTimeout: 30_000 });
afterAll(() => closeBrowser());

// The file says "none", its type only that it is a string.
const rule = autoconsentRule as AutoConsentCMPRule;
const nordleads = consentOMaticRules.nordleads as Rule;
const everything = (granted: boolean) => ({ functional: granted, analytics: granted, marketing: granted });
const langs = ["en", "nb"] as const;

async function open(options: SiteOptions) {
  const site = await createSite(options);
  const page = await site.open();
  return { site, page, choice: () => page.evaluate(() => consent.get()) };
}

describe("C30 autoconsent, the client's own package, with our rule", () => {
  it.each(langs)("refuses everything, and its self test passes (%s)", async (lang) => {
    const { site, page, choice } = await open({ lang });
    expect(await autoconsent(page, [rule])).toEqual({
      detected: ["nordleads"],
      acted: { cmp: "nordleads", result: true },
      selfTest: true,
    });
    expect(await choice()).toMatchObject({ decided: true, choices: everything(false) });
    expect(await page.locator("#nl-consent").count()).toBe(0);
    await expect.poll(() => site.posts.length).toBe(1);
    expect(site.posts[0]?.decision).toMatchObject({ action: "reject_all", layer: 1 });
  });

  it.each(langs)("accepts everything (%s)", async (lang) => {
    const { page, choice } = await open({ lang });
    const told = await autoconsent(page, [rule], { autoAction: "optIn" });
    expect(told.acted).toEqual({ cmp: "nordleads", result: true });
    expect(await choice()).toMatchObject({ decided: true, choices: everything(true) });
    expect(await page.locator("#nl-consent").count()).toBe(0);
  });

  it("does nothing where the visitor has already chosen", async () => {
    const { page, choice } = await open({});
    await page.click('[data-nl-consent="accept"]');
    await page.reload();
    expect(await autoconsent(page, [rule])).toEqual({ detected: [] });
    expect(await choice()).toMatchObject({ choices: everything(true) });
  });

  it.each(otherBanners)("does not take the banner of %s for ours", async (name) => {
    const scripts = { "/other.js": await otherBanner(name) };
    const body = '<script type="module" src="/other.js"></script>';
    const { page } = await open({ banner: false, body, scripts });
    await page.waitForFunction(() => document.querySelectorAll("button").length > 2);
    // The client knows some of them by classes of its own, which come without rule files.
    expect((await autoconsent(page, [rule])).detected).not.toContain("nordleads");
    expect(await consentOMatic(page, nordleads, { A: true, B: true, F: true })).toBe(false);
  });
});

describe("C30 autoconsent without our rule, by its heuristic alone", () => {
  it.each([
    ["en", "HEURISTIC-REJECT"],
    ["nb", undefined],
  ] as const)("in %s: %s", async (lang, cmp) => {
    const { page, choice } = await open({ lang });
    const told = await autoconsent(page, [], { heuristicMode: "reject" });
    expect(told.acted?.cmp).toBe(cmp);
    // Nobody knows Norwegian: without a rule the banner stays and asks.
    expect(await choice()).toMatchObject({ decided: cmp !== undefined, choices: everything(false) });
  });
});

/**
 * The extension is not on npm. This is not its engine but a small interpreter of exactly the matchers and actions
 * that our file uses, written after its source (`Action.js`, `Consent.js`, `Matcher.js`, `Tools.js`).
 */
describe("C30 Consent-O-Matic's rule, followed by an interpreter of the actions it uses", () => {
  it.each(langs)("chooses by purpose, through layer two (%s)", async (lang) => {
    const { site, page, choice } = await open({ lang });
    expect(await consentOMatic(page, nordleads, { B: true })).toBe(true);
    const choices = { functional: false, analytics: true, marketing: false };
    expect(await choice()).toMatchObject({ decided: true, choices });
    expect(await page.locator("#nl-consent, [data-nl-consent=save]").count()).toBe(0);
    await expect.poll(() => site.posts.length).toBe(1);
    expect(site.posts[0]?.decision).toMatchObject({ action: "save", layer: 2 });
  });

  it.each([true, false])("every category answered %s", async (answer) => {
    const { page, choice } = await open({});
    const wanted = { A: answer, B: answer, D: answer, E: answer, F: answer, X: answer };
    expect(await consentOMatic(page, nordleads, wanted)).toBe(true);
    expect(await choice()).toMatchObject({ decided: true, choices: everything(answer) });
  });

  it("passes over purposes that the site does not ask for", async () => {
    const { page, choice } = await open({ consent: { purposes: ["analytics"] } });
    expect(await consentOMatic(page, nordleads, { A: true, F: true })).toBe(true);
    expect(await choice()).toMatchObject({ decided: true, choices: { analytics: false } });
  });
});

describe("C30 the form of Consent-O-Matic's rule file", () => {
  it("has only what its schema knows, and every selector is one of the documented hooks", () => {
    const { $schema, ...rules } = consentOMaticRules;
    expect($schema).toMatch(/\/rules\.schema\.json$/);
    expect(Object.keys(rules)).toEqual(["nordleads"]);
    expect(Object.keys(nordleads)).toEqual(["detectors", "methods"]);
    expect(problems(nordleads)).toEqual([]);
    const selectors = [...JSON.stringify(rules).matchAll(/"selector":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) =>
      (text ?? "").replaceAll("\\", ""),
    );
    const hook =
      /^(#nl-consent )?\[data-nl-consent="(accept|reject|settings|save)"\]$|^input\[name="[a-z]+"\]$/;
    expect(selectors.filter((selector) => !hook.test(selector))).toEqual([]);
  });

  it("the check finds what the schema does not know", () => {
    const wrong = (name: string, action: object): Rule => ({
      ...nordleads,
      methods: [{ name, action: action as Action }],
    });
    expect(problems(wrong("OPEN", { type: "list", actions: [] }))).toEqual(["method OPEN"]);
    const typo = { type: "click", target: { selecter: "x" } };
    expect(problems(wrong("SAVE_CONSENT", typo))).toEqual([
      "selecter of target",
      "selector of target missing",
    ]);
  });
});

const methods = new Set(["HIDE_CMP", "OPEN_OPTIONS", "DO_CONSENT", "SAVE_CONSENT", "UTILITY"]);
/** type → required and allowed members, as in the extension's `rules.schema.json`. */
const forms: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  css: [["type", "target"], ["parent"]],
  checkbox: [
    ["type", "target"],
    ["parent", "negated"],
  ],
  click: [
    ["type", "target"],
    ["parent", "openInTab"],
  ],
  waitcss: [
    ["type", "target"],
    ["parent", "retries", "waitTime", "negated"],
  ],
  list: [["type", "actions"], []],
  consent: [["type", "consents"], []],
  target: [
    ["selector"],
    ["textFilter", "styleFilter", "displayFilter", "iframeFilter", "childFilter", "childFilterNegate"],
  ],
  purpose: [["type"], ["toggleAction", "matcher", "trueAction", "falseAction", "description"]],
};

/** What the schema would refuse in the parts of it that our file uses. */
function problems({ detectors, methods: all }: Rule): string[] {
  const form = (value: object, name: string): string[] => {
    const [required, allowed] = forms[name] ?? [[], []];
    const keys = Object.keys(value);
    return [
      ...(forms[name] ? [] : [`type ${name}`]),
      ...keys
        .filter((key) => !required.includes(key) && !allowed.includes(key))
        .map((key) => `${key} of ${name}`),
      ...required.filter((key) => !keys.includes(key)).map((key) => `${key} of ${name} missing`),
    ];
  };
  const walk = (value: unknown, key: string): string[] => {
    if (Array.isArray(value)) return value.flatMap((one: unknown) => walk(one, key));
    if (typeof value !== "object" || value === null) return [];
    const { type } = value as { readonly type?: string };
    const name = key === "target" || key === "parent" ? "target" : key === "consents" ? "purpose" : type;
    return [
      ...form(value, name ?? key),
      ...Object.entries(value).flatMap(([member, held]) => walk(held, member)),
    ];
  };
  return [
    ...all.filter(({ name }) => !methods.has(name)).map(({ name }) => `method ${name}`),
    ...detectors.flatMap((one) => [...walk(one.presentMatcher, ""), ...walk(one.showingMatcher, "")]),
    ...all.flatMap(({ action }) => walk(action, "")),
  ];
}
