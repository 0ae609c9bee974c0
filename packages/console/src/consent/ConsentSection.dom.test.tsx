import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { ConsentRecord, ConversationReview } from "@nordleads/wire/types";
import { AppContext } from "../frame/App.ts";
import { createApp } from "../frame/createApp.ts";
import { ConsentSection } from "./ConsentSection.tsx";
import type { ConsentEntry } from "./consentEntry.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  cleanup();
  for (const stop of stops.splice(0)) stop();
});

const record = (sequence: number, over: Partial<ConsentRecord>): ConsentRecord => ({
  v: 1,
  id: `record_${sequence}`,
  site: "demo",
  subject: "subject",
  recordedAt: `2026-11-0${sequence}T10:00:00.000Z`,
  decidedAt: `2026-11-0${sequence}T10:00:00.000Z`,
  action: "save",
  layer: 2,
  choices: { analytics: true, marketing: false },
  notice: { hash: "a".repeat(64), version: "1", lang: "nb" },
  gpc: false,
  expiresAt: "2027-11-01T10:00:00.000Z",
  controller: "",
  processor: "",
  sequence,
  previousHash: "0".repeat(64),
  ...over,
});

function show(current: ConsentRecord | null, history: readonly ConsentEntry[], lang = "nb"): Element {
  const { app, stop } = createApp({ fetch, storage: undefined, languages: [lang] });
  stops.push(stop);
  const consent = { current, history } as ConversationReview["consent"];
  const { container } = render(
    <AppContext.Provider value={app}>
      <ConsentSection consent={consent} />
    </AppContext.Provider>,
  );
  return container;
}
const word = (name: string): string | null | undefined =>
  document.querySelector(`[data-purpose="${name}"] .purpose-word`)?.textContent;

describe("A4 the consent that a conversation rests on", () => {
  it("C10 says what became of each purpose and service", () => {
    const current = record(5, {
      choices: { functional: true, analytics: true, marketing: false },
      services: { kart: false, video: true },
      changes: {
        functional: "unchanged",
        analytics: "given",
        marketing: "refused",
        kart: "withdrawn",
        video: "unchanged",
      },
    });
    const section = show(current, [current]);
    expect(["functional", "analytics", "marketing", "kart", "video"].map(word)).toEqual([
      "Ja, som før",
      "Sa ja",
      "Sa nei",
      "Trakk tilbake",
      "Ja, som før",
    ]);
    expect(section.textContent).toContain("Innstillingene");
    expect(screen.getByText("Tjenester")).toBeTruthy();
  });
  it("a record from before that says yes and no", () => {
    const current = record(1, {});
    show(current, [current], "en");
    expect([word("analytics"), word("marketing")]).toEqual(["Yes", "No"]);
  });
  it("C25 the report of a withdrawal stands with it, not among the earlier ones", () => {
    const current = record(3, {
      action: "withdraw",
      changes: { analytics: "withdrawn", marketing: "unchanged" },
    });
    const report = record(4, {
      action: "report",
      of: current.id,
      left: [{ kind: "cookie", name: "_ga", why: "http_only" }],
    });
    const section = show(current, [report, current]);
    expect(section.querySelector('[data-console="consent-report"]')?.textContent).toBe(
      "Etter tilbaketrekkingenDette kunne ikke fjernes:_gaInformasjonskapsel, kan bare fjernes av serveren",
    );
    expect(section.querySelector("details")).toBeNull();
  });
  it("C25 a report with nothing left says so", () => {
    const current = record(3, { action: "withdraw" });
    show(current, [record(4, { action: "report", of: current.id, left: [] }), current]);
    expect(screen.getByText("Alt som var oppgitt, ble fjernet.")).toBeTruthy();
  });
  it("C27 under age is said in words", () => {
    const current = record(2, { action: "under_age", choices: { analytics: false, marketing: false } });
    show(current, [current]);
    expect(screen.getByText("Sa å være for ung")).toBeTruthy();
    expect(screen.getByText(/Alt valgfritt er avvist/)).toBeTruthy();
  });
  it("C32 what is left of an erased record is shown as that, with its place in the chain", () => {
    const current = record(5, {});
    const tombstone = {
      type: "tombstone",
      sequence: 2,
      hash: "9f".repeat(32),
      erasedAt: "2026-11-19T09:00:00.000Z",
    } as const;
    const earlier = record(4, { action: "accept_all", changes: { analytics: "given", marketing: "given" } });
    const section = show(current, [current, earlier, tombstone]);
    expect(screen.getByText("2 tidligere poster")).toBeTruthy();
    expect(screen.getByText("Sa ja: Statistikk og Markedsføring")).toBeTruthy();
    expect(section.querySelector('[data-console="tombstone"]')?.textContent).toContain("Slettet post, nr. 2");
    cleanup();
    show(null, [tombstone]);
    expect(screen.getByText("Valget er slettet")).toBeTruthy();
  });
  it("C13 a choice that is too old is told from one that was never made", () => {
    show(null, [record(1, { expiresAt: "2026-05-01T10:00:00.000Z" })]);
    expect(screen.getByText("Valget har gått ut")).toBeTruthy();
    cleanup();
    show(null, []);
    expect(screen.getByText("Har ikke valgt")).toBeTruthy();
  });
});
