import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { memoryLocation } from "wouter-preact/memory-location";
import type { OutboxMail, Role } from "@nordleads/wire/types";
import { isoDay, lastDays } from "../consent/period.ts";
import { dayOf, statisticsOf } from "../consent/testStatistics.ts";
import { Console } from "./Console.tsx";
import { createApp } from "./createApp.ts";
import { testBackend, type TestBackend } from "./testBackend.ts";
import { placeOf } from "./useFocusOnPage.ts";

const consent = "/console/demo/consent/statistics";
const outbox = "/console/demo/mail/outbox";
const stops: (() => void)[] = [];
afterEach(() => {
  cleanup();
  localStorage.clear();
  for (const stop of stops.splice(0)) stop();
});

const all = (name: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-console="${name}"]`),
];
const hook = (name: string): HTMLElement => all(name)[0] ?? expect.unreachable(`no ${name}`);

async function show(backend: TestBackend, path: string, lang = "nb") {
  const { app, stop } = createApp({
    fetch: backend.fetch,
    storage: localStorage,
    languages: [lang],
    connect: backend.connect,
  });
  stops.push(stop);
  const location = memoryLocation({ path, record: true });
  render(<Console app={app} location={location} />);
  await app.staff.load();
  return { app, location };
}

function withAnswers(): TestBackend {
  const backend = testBackend();
  const counts = { accept_all: 40, reject_all: 15, save: "<5", withdraw: 5, under_age: 5 } as const;
  const names = {
    analytics: { given: 40, refused: 20, withdrawn: 5 },
    kart: { given: "<5", refused: 10, withdrawn: "<5" },
  } as const;
  backend.pages.statistics = (from, to) => statisticsOf(from, to, [dayOf(isoDay(Date.now()), counts, names)]);
  return backend;
}

const asked = (backend: TestBackend): string[] =>
  backend.calls.flatMap(({ path }) => (path.includes("/statistics") ? [path.split("?")[1] ?? ""] : []));

describe("the pages of a site", () => {
  it("are told by their paths, whatever the site or a conversation is called", () => {
    expect(placeOf("/demo/consent/statistics")).toBe("consent");
    expect(placeOf("/consent/mail/outbox")).toBe("outbox");
    for (const path of ["/demo", "/demo/consent", "/consent/statistics", "/", "/demo/mail/outbox/x"])
      expect(placeOf(path)).toBe("chat");
  });
  it.each<[Role, string[]]>([
    ["owner", ["chat", "consent", "outbox"]],
    ["support", ["chat", "consent"]],
    ["reader", ["chat", "consent"]],
  ])("A2 the %s sees those of the role", async (role, pages) => {
    await show(testBackend(role), "/console/demo");
    await waitFor(() => hook("pages"));
    const links = within(hook("pages")).getAllByRole("link");
    expect(links.map((link) => link.dataset["page"])).toEqual(pages);
    expect(links[0]?.getAttribute("aria-current")).toBe("page");
  });
  it("going to another leads the focus to its heading and names the window", async () => {
    await show(withAnswers(), "/console/demo");
    await waitFor(() => hook("pages"));
    fireEvent.click(within(hook("pages")).getByText("Samtykke"));
    await waitFor(() => expect(document.activeElement?.id).toBe("page-title"));
    expect(document.title).toBe("Samtykke – NordLeads");
    fireEvent.click(within(hook("pages")).getByText("Samtaler"));
    await waitFor(() => expect(document.activeElement?.id).toBe("list-title"));
    expect(document.title).toBe("NordLeads");
  });
});

describe("the consent page", () => {
  it("C33 tells the last 30 days: figures, names, layers, and says it once", async () => {
    const backend = withAnswers();
    await show(backend, consent);
    await waitFor(() => hook("figures"));
    const { from, to } = lastDays(30, Date.now());
    expect(asked(backend)).toEqual([`from=${from}&to=${to}`]);
    const figure = (name: string): string =>
      within(hook("figures")).getByText(name).parentElement?.querySelector("dd")?.textContent ?? "";
    expect(figure("Svar, minst")).toBe("60");
    expect(figure("Godtok alle")).toMatch(/^67\s%$/);
    expect(figure("Avviste alle")).toMatch(/^33\s%$/);
    expect(figure("Trakk tilbake")).toBe("5");
    const row = (section: string, key: string): string[] =>
      [...hook(section).querySelectorAll(`[data-row="${key}"] > *`)].map(
        ({ textContent }) => textContent ?? "",
      );
    expect(row("names", "analytics").slice(0, 4)).toEqual(["Statistikk", "40", "20", "5"]);
    expect(row("names", "kart")).toEqual(["kart", "for få", "10", "for få", "for få"]);
    expect(row("layers", "accept_all")).toEqual(["Godtok alle", "40", "for få", "for få"]);
    expect(screen.getByText(/regnet med blant dem som avviste/)).toBeTruthy();
    const said = [...document.querySelectorAll('[role="status"]')].map(
      ({ textContent }) => textContent ?? "",
    );
    expect(said.filter((text) => text.startsWith("Viser"))).toHaveLength(1);
  });
  it("the drawing is one picture with a name, and the same numbers stand in a table", async () => {
    await show(withAnswers(), `${consent}?days=7`);
    await waitFor(() => hook("shares"));
    expect(screen.getByRole("img").getAttribute("aria-label")).toMatch(
      /^Godtok alle 67\s%, .*Avviste alle 33\s%\.$/,
    );
    expect(hook("shares").querySelectorAll("tbody tr")).toHaveLength(7);
  });
  it("another period is asked for by a link, own dates by the form; both stand in the address", async () => {
    const backend = withAnswers();
    const { location } = await show(backend, consent);
    await waitFor(() => hook("figures"));
    fireEvent.click(screen.getByText("Siste 7 dager"));
    await waitFor(() => expect(asked(backend)).toHaveLength(2));
    const form = within(hook("own-dates"));
    const enter = (name: string, value: string) =>
      fireEvent.input(form.getByLabelText(name), { target: { value } });
    enter("Fra", "2026-02-01");
    enter("Til", "2026-01-01");
    fireEvent.submit(hook("own-dates"));
    expect(form.getByRole("alert").textContent).toBe("Første dag må komme før siste dag.");
    expect(form.getByLabelText("Fra").getAttribute("aria-invalid")).toBe("true");
    enter("Til", "2026-02-03");
    fireEvent.submit(hook("own-dates"));
    await waitFor(() => expect(asked(backend).at(-1)).toBe("from=2026-02-01&to=2026-02-03"));
    expect(location.history.at(-1)).toBe(`${consent}?from=2026-02-01&to=2026-02-03`);
  });
  it("C33 with few answers a day it shows counts, not shares that would mislead, and opens the table", async () => {
    const backend = testBackend();
    backend.pages.statistics = (from, to) => statisticsOf(from, to, [dayOf(to, { accept_all: 15 })]);
    await show(backend, consent);
    await waitFor(() => hook("shares"));
    expect(screen.queryByRole("img")).toBeNull();
    expect(hook("shares").querySelector("details")?.open).toBe(true);
    expect(within(hook("figures")).getByText("Godtok alle").parentElement?.textContent).toBe("Godtok alle15");
  });
  it("says when there is nothing to show, and why; the proof is there all the same", async () => {
    await show(testBackend("reader"), consent, "en");
    await screen.findByText("No numbers to show");
    expect(screen.getByText(/fewer than five are not shown/)).toBeTruthy();
    expect(hook("proof").textContent).toContain("nordleads consent export --site demo --out consent.jsonl");
    expect(screen.getByRole("link", { name: /Check a receipt/ }).getAttribute("href")).toBe("/verify");
  });
  it("says what went wrong, and tries again", async () => {
    const backend = withAnswers();
    backend.failing.set("/statistics", () => Promise.reject(new TypeError("offline")));
    await show(backend, consent);
    await screen.findByText("Tallene kunne ikke hentes.");
    expect(screen.getByText("Får ikke kontakt med serveren.")).toBeTruthy();
    fireEvent.click(screen.getByText("Prøv igjen"));
    await waitFor(() => hook("figures"));
  });
});

const mail = (n: number): OutboxMail => ({
  id: `confirm-${n}`,
  at: new Date(1_790_000_000_000 - n * 60_000).toISOString(),
  to: `visitor${n}@example.no`,
  subject: `Bekreft ${n}`,
  text: `Trykk her:\nhttps://example.no/confirm/${n}`,
});

describe("the outbox page", () => {
  function withMails(): TestBackend {
    const backend = testBackend("owner");
    const queue = { waiting: 0, failed: 2 };
    backend.pages.outbox = (before) =>
      before === null
        ? { delivery: "outbox", mails: [mail(1), mail(2)], more: true, queue }
        : { delivery: "outbox", mails: [mail(3)], more: false, queue };
    return backend;
  }
  it("masks addresses until a message is opened; one is open at a time, and its links are words", async () => {
    await show(withMails(), outbox);
    await waitFor(() => expect(all("mail")).toHaveLength(2));
    expect(hook("outbox-page").textContent).not.toContain("visitor1");
    const [first, second] = within(hook("outbox-page")).getAllByRole("button", { expanded: false });
    fireEvent.click(first!);
    expect(hook("outbox-page").textContent).toContain("visitor1@example.no");
    expect(hook("outbox-page").textContent).toContain("https://example.no/confirm/1");
    expect(hook("mail-body").querySelector("a")).toBeNull();
    fireEvent.click(second!);
    expect(hook("outbox-page").textContent).not.toContain("visitor1@example.no");
    expect(hook("outbox-page").textContent).toContain("visitor2@example.no");
    expect(hook("queue").textContent).toBe("2 meldinger ble avvist for godt siste sju dager");
  });
  it("shows older ones and leads the focus to the first of them", async () => {
    const backend = withMails();
    await show(backend, outbox);
    await waitFor(() => hook("more"));
    fireEvent.click(hook("more"));
    await waitFor(() => expect(all("mail")).toHaveLength(3));
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Bekreft 3"));
    expect(backend.calls.at(-1)?.path).toContain(`before=${encodeURIComponent(mail(2).at)}`);
    expect(all("more")).toHaveLength(0);
    expect(screen.getByText("Viser 3 meldinger.")).toBeTruthy();
  });
  it("A2 is for owners: others are told so, and nothing is fetched", async () => {
    const backend = testBackend("support");
    await show(backend, outbox);
    await screen.findByText("Bare eiere ser utboksen");
    expect(backend.calls.some(({ path }) => path.includes("/outbox"))).toBe(false);
  });
  it("says what SMTP means, and that it is empty", async () => {
    const backend = testBackend("owner");
    await show(backend, outbox);
    await screen.findByText("Utboksen er tom");
    cleanup();
    backend.pages.outbox = () => ({
      delivery: "smtp",
      mails: [],
      more: false,
      queue: { waiting: 3, failed: 0 },
    });
    await show(backend, outbox, "en");
    await screen.findByText("E-mail is sent");
    expect(hook("queue").textContent).toBe("3 messages wait to be sent");
  });
  it("says what went wrong, and tries again", async () => {
    const backend = withMails();
    backend.failing.set("/outbox", () => new Response(JSON.stringify({ code: "busy" }), { status: 503 }));
    await show(backend, outbox);
    await screen.findByText("Utboksen kunne ikke hentes.");
    fireEvent.click(screen.getByText("Prøv igjen"));
    await waitFor(() => expect(all("mail")).toHaveLength(2));
  });
});
