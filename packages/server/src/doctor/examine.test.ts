import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ZodError } from "zod";
import { examine } from "./examine.ts";
import { readDeclaration } from "./readDeclaration.ts";
import { codes } from "./rules/codes.ts";
import { settingsIn } from "./pageDeclaration.ts";
import type { DeviceState, FindingCode, SeenButton, SeenLayer, SeenPage } from "./types.ts";

const nothing: DeviceState = { stored: [], hosts: [] };
const look = { color: "black", background: "grey" };
const button = (action: SeenButton["action"], more: Partial<SeenButton> = {}): SeenButton => ({
  ...{ action, text: action, width: 100, height: 44, inSight: true, look },
  ...more,
});
const layer = (more: Partial<SeenLayer> = {}): SeenLayer => ({
  ...{ where: "section#ask", ours: false, text: "Cookies", modal: false, switches: [], violations: [] },
  buttons: [button("accept"), button("reject"), button("settings")],
  ...more,
});
type Banner = NonNullable<SeenPage["banner"]>;
const behaviour = { escapeDecides: false, focusTrapped: false, usable: 0.8, scrollBlocked: false };
const page = (banner: Partial<Banner> = {}, before = nothing): SeenPage => ({
  host: "shop.example",
  before,
  banner: {
    ...{ layerOne: layer(), layerTwo: layer(), narrow: layer(), behaviour, shownToRobots: true },
    ...{ askedAgain: false, afterReject: nothing, afterAccept: nothing },
    ...banner,
  },
});
const stored = (name: string): DeviceState => ({
  stored: [{ kind: "cookie", name, host: "shop.example" }],
  hosts: [],
});
const asked: DeviceState = { stored: [], hosts: [{ host: "t.example", types: ["script"], by: [] }] };
const answers = (accept: Partial<SeenButton>, reject: Partial<SeenButton> = {}): Partial<Banner> => ({
  layerOne: layer({ buttons: [button("accept", accept), button("reject", reject)] }),
});
const violation = (id: string) => layer({ violations: [{ id, help: "Must", count: 1 }] });

/** For every code a page that has it and, under the same words, one that has not. */
const cases: Readonly<Record<FindingCode, readonly [has: SeenPage, hasNot: SeenPage]>> = {
  stored_before_consent: [page({}, stored("early")), page({}, stored("basket"))],
  requested_before_consent: [page({}, asked), page()],
  stored_after_reject: [page({ afterReject: stored("late") }), page({ afterReject: stored("cc_cookie") })],
  requested_after_reject: [page({ afterReject: asked }), page()],
  undeclared_storage: [page({ afterAccept: stored("new") }), page({ afterAccept: stored("_stat_7") })],
  undeclared_host: [
    page({ afterAccept: asked }),
    page({ afterAccept: { stored: [], hosts: [{ host: "a.stats.example:443", types: [], by: [] }] } }),
  ],
  reject_missing: [page({ layerTwo: layer({ buttons: [button("save")] }) }), page()],
  pre_ticked: [
    page({ layerTwo: layer({ switches: [{ name: "x", on: true, disabled: false, necessary: false }] }) }),
    page({ layerTwo: layer({ switches: [{ name: "x", on: true, disabled: true, necessary: false }] }) }),
  ],
  buttons_unequal: [page(answers({ width: 103 })), page(answers({ width: 101 }))],
  button_too_small: [page(answers({ height: 43 }, { height: 43 })), page(answers({ height: 44 }))],
  button_out_of_sight: [
    page({ narrow: layer({ buttons: [button("accept"), button("reject", { inSight: false })] }) }),
    page({ layerTwo: layer({ buttons: [button("accept"), button("reject", { inSight: false })] }) }),
  ],
  contrast: [page({ layerTwo: violation("color-contrast") }), page()],
  accessibility: [page({ layerOne: violation("button-name") }), page()],
  words_push: [
    page(answers({ text: "Godta alle (anbefalt)" })),
    page(answers({ text: "Anbefalt: alle" }, { text: "Anbefalt: ingen" })),
  ],
  hides_from_robots: [page({ shownToRobots: false }), page()],
  escape_decides: [page({ behaviour: { ...behaviour, escapeDecides: true } }), page()],
  focus_trapped: [page({ behaviour: { ...behaviour, focusTrapped: true } }), page()],
  aria_modal_lie: [page({ layerOne: layer({ modal: true }) }), page({ layerTwo: layer({ modal: true }) })],
  page_blocked: [page({ behaviour: { ...behaviour, usable: 0 } }), page()],
  asked_again: [page({ askedAgain: true }), page()],
};
const declaration = {
  necessary: { cookies: ["basket"] },
  analytics: { cookies: ["_stat*"], hosts: ["*.stats.example"] },
};

describe("C31 the judgement", () => {
  it("of a page that breaks no rule is empty", () => {
    expect(examine(page(), declaration)).toEqual([]);
  });

  it.each(Object.entries(cases))("%s", (code, [has, hasNot]) => {
    const found = examine(has, declaration);
    expect([...new Set(found.map((one) => one.code))]).toEqual([code]);
    const [rule] = codes[code as FindingCode];
    expect(found[0]).toMatchObject({ rule, severity: expect.stringMatching(/^(error|warning)$/) as string });
    expect(examine(hasNot, declaration)).toEqual([]);
  });

  it("tells each thing once, at the earliest moment", () => {
    const early = stored("early");
    const found = examine(page({ afterReject: early, afterAccept: early }, early), declaration);
    expect(found.map(({ code }) => code)).toEqual(["stored_before_consent"]);
  });

  it("of what follows an acceptance is empty where nothing declares anything", () => {
    expect(examine(page({ afterAccept: stored("new") }))).toEqual([]);
  });

  it.each([
    ["nb", "reject", "Nei, jeg vil ikke ha en bedre opplevelse"],
    ["nn", "reject", "Nei, eg vil ikkje ha det"],
    ["en", "reject", "No, I don't want a better experience"],
    ["sv", "reject", "Nej, jag vill inte ha erbjudanden"],
    ["da", "reject", "Fortsæt med en dårligere oplevelse"],
    ["fi", "reject", "Ei, en halua parempaa palvelua"],
    ["de", "reject", "Nein, ich möchte keine Vorteile"],
    ["nn", "accept", "Godta alle (tilrådd)"],
    ["sv", "accept", "Acceptera alla (rekommenderas)"],
    ["fi", "accept", "Hyväksy kaikki (suositeltu)"],
    ["de", "accept", "Alle akzeptieren (empfohlen)"],
  ] as const)("hears words that push in %s on %s: %s", (_, where, text) => {
    const parts = where === "accept" ? answers({ text }) : answers({}, { text });
    expect(examine(page(parts)).map(({ code }) => code)).toEqual(["words_push"]);
  });

  it.each([
    "Godta alle",
    "Avvis alle",
    "Accept all",
    "No, thanks",
    "Kun nødvendige",
    "Alle ablehnen",
    "Nei takk",
  ])("does not hear them in “%s”", (text) => {
    expect(examine(page(answers({ text }, { text })))).toEqual([]);
  });
});

describe("C31 a declaration", () => {
  it("is purposes with their lists, or a site's configuration with services", () => {
    expect(
      readDeclaration({ analytics: { cookies: ["_ga*"], requests: ["t.example/collect*"], days: 90 } }),
    ).toEqual({ analytics: { cookies: ["_ga*"], hosts: ["t.example"] } });
    expect(
      readDeclaration({
        key: "demo",
        storage: { analytics: { cookies: ["_ga*"] } },
        services: [
          { id: "pay", purpose: "necessary", hosts: ["pay.example"] },
          { id: "video", purpose: "marketing", storage: { thirdParty: ["video.example"] } },
        ],
      }),
    ).toEqual({
      analytics: { cookies: ["_ga*"] },
      necessary: { hosts: ["pay.example"] },
      video: { hosts: ["video.example"] },
    });
    expect(readDeclaration({ storage: { pay: { cookies: ["p"] } }, services: { pay: "necessary" } })).toEqual(
      { necessary: { cookies: ["p"] } },
    );
  });

  it.each([null, [], { analytics: { cookies: "_ga" } }, { storage: { analytics: { cookies: [7] } } }])(
    "refuses %j",
    (value) => {
      expect(() => readDeclaration(value)).toThrow(ZodError);
    },
  );

  it("of our script is found in it, whatever its words hold", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ unit: "grapheme" }), (before, after, words) => {
        const settings = { site: "demo", origin: "https://c.example", texts: { nb: { words } } };
        const script = `${before.replaceAll("{", "")}start(${JSON.stringify(settings)});${after}`;
        expect(settingsIn(script)).toEqual(settings);
      }),
    );
    expect(settingsIn("nothing of ours {")).toBeUndefined();
  });
});
