import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { memoryLocation } from "wouter-preact/memory-location";
import type { SessionReview, TimelineEvent } from "@nordleads/wire/types";
import { Console } from "../frame/Console.tsx";
import { createApp } from "../frame/createApp.ts";
import { said, summary, testBackend, type TestBackend } from "../frame/testBackend.ts";
import { en } from "../texts/en.ts";
import { measureWords } from "./measureWords.ts";
import { firstWords, sessionLines } from "./sessionLines.ts";

const at = 1_800_000_000_000;
const minute = 60_000;
const event = (name: string, after: number, attributes: TimelineEvent["attributes"] = {}): TimelineEvent => ({
  id: `${name} ${after}`,
  at: at + after,
  name,
  attributes,
});

const session = (over: Partial<SessionReview> = {}): SessionReview => ({
  id: "s1",
  dropped: 0,
  events: [
    event("page.view", 0, { "url.full": "https://www.example.no/levering" }),
    event("chat.message.sent", minute + 200),
    event("chat.answer.finished", minute + 2000),
    event("page.view", 3 * minute, { "url.full": "https://www.example.no/priser" }),
  ],
  conversations: [
    { id: "c1", state: "ai", startedAt: at + minute, lastAt: at + 2 * minute },
    { id: "c0", state: "ai", startedAt: at + 30_000, lastAt: at + 40_000 },
  ],
  ...over,
});
const messages = [
  said("m1", "visitor", "Når kommer   pakken?", at + minute),
  said("m2", "assistant", "På mandag.", at + minute + 1500),
  said("m3", "visitor", "Hei igjen!", at + 86_400_000),
];

describe("A4 the lines of a session", () => {
  it("pages, messages and other conversations in one line of time; what the log repeats is said once", () => {
    const lines = sessionLines(session(), "c1", messages);
    expect(lines.map(({ kind, at: when }) => [kind, (when - at) / 1000])).toEqual([
      ["event", 0],
      ["conversation", 30],
      ["said", 60],
      ["said", 61.5],
      ["event", 180],
    ]);
  });
  it("measures of page and device stand apart, in words", () => {
    const vital = (name: string, value: number, rating: string): TimelineEvent =>
      event("browser.web_vital", value, {
        "browser.web_vital.name": name,
        "browser.web_vital.value": value,
        "browser.web_vital.rating": rating,
      });
    const device = event("device.seen", 0, {
      "user_agent.name": "Chrome",
      "user_agent.version": "140",
      "browser.platform": "Linux",
    });
    const events = [vital("lcp", 1240.6, "good"), vital("cls", 0.123, "poor"), vital("new", 1, "?"), device];
    expect(sessionLines(session({ events, conversations: [] }), "c1", [])).toEqual([]);
    expect(events.map((one) => measureWords(one, en))).toEqual([
      "LCP 1,241 ms, good",
      "CLS 0.12, poor",
      "NEW 1 ms",
      "Chrome 140, Linux",
    ]);
  });
  it("a message of another session is not in it", () => {
    const lines = sessionLines(session(), "c1", messages);
    expect(lines.map(({ key }) => key)).not.toContain("said m3");
  });
  it("the chat's own events stay where their words are not at hand", () => {
    const lines = sessionLines(session(), "c1", []);
    expect(lines.filter(({ kind }) => kind === "event")).toHaveLength(4);
  });
  it("any events come out by time, each once", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1_000_000)), (times) => {
        const events = times.map((after) => event("page.view", after));
        const lines = sessionLines(session({ events, conversations: [] }), "c1", []);
        expect(lines.map((line) => line.at - at)).toEqual(times.toSorted((a, b) => a - b));
      }),
    );
  });
  it("a long text is cut between words", () => {
    expect(firstWords("Ja  takk\n gjerne")).toBe("Ja takk gjerne");
    expect(firstWords("**Vanlig uke**\n\n- Lørdag 10-15\n- Søndag stengt")).toBe(
      "Vanlig uke: Lørdag 10-15 Søndag stengt",
    );
    expect(firstWords("ord ".repeat(60))).toMatch(/^(ord ){20,22}…$/);
    expect(firstWords("x".repeat(200))).toBe(`${"x".repeat(90)} …`);
  });
});

const stops: (() => void)[] = [];
afterEach(() => {
  cleanup();
  localStorage.clear();
  for (const stop of stops.splice(0)) stop();
});
const part = (name: string): HTMLElement | null => document.querySelector(`[data-console="${name}"]`);

/** The conversation `c1` with its person beside it, as on a wide screen. */
async function show(backend: TestBackend, id: string | null = "s1", lang = "nb", told = messages) {
  (globalThis as unknown as { happyDOM?: { setViewport(size: object): void } }).happyDOM?.setViewport({
    width: 1440,
    height: 900,
  });
  backend.add(summary("c1"), told, { session: { id, events: session().events } });
  const { app, stop } = createApp({
    fetch: backend.fetch,
    storage: localStorage,
    languages: [lang],
    connect: backend.connect,
  });
  stops.push(stop);
  const location = memoryLocation({ path: "/console/demo/c1", record: true });
  render(<Console app={app} location={location} />);
  await app.staff.load();
  await waitFor(() => expect(part("timeline")).not.toBeNull());
  return location;
}
const asked = (backend: TestBackend): number =>
  backend.calls.filter(({ path }) => path.endsWith("/sites/demo/sessions/s1")).length;

describe("the session beside its conversation", () => {
  it("A5 is fetched only when asked for, takes the focus, and leads to the other conversations", async () => {
    const backend = testBackend();
    backend.pages.session = () => session({ dropped: 2 });
    const location = await show(backend);
    expect(asked(backend)).toBe(0);
    expect(screen.getByText("At du åpner økten, blir loggført.")).toBeTruthy();
    fireEvent.click(screen.getByText("Vis hele økten"));
    await waitFor(() => expect(document.activeElement).toBe(part("session")));
    expect(asked(backend)).toBe(1);
    const words = [...document.querySelectorAll('[data-console="session"] li > span')];
    expect(words.map(({ textContent }) => textContent)).toEqual([
      "Så en side/levering",
      "En annen samtale",
      "SkrevNår kommer pakken?",
      "AI svartePå mandag.",
      "Så en side/priser",
    ]);
    expect(screen.getByText(/^2 hendelser gikk tapt/)).toBeTruthy();
    fireEvent.click(screen.getByText("En annen samtale"));
    expect(location.history.at(-1)).toBe("/console/demo/c0");
  });
  it("says that nothing was logged", async () => {
    const backend = testBackend();
    backend.pages.session = () => session({ events: [], conversations: [] });
    await show(backend, "s1", "en", []);
    fireEvent.click(screen.getByText("Show the whole session"));
    expect(await screen.findByText("Nothing was logged in the session.")).toBeTruthy();
  });
  it("one that is no longer kept is no fault", async () => {
    const backend = testBackend();
    backend.failing.set("/sessions/", () => new Response('{"code":"not_found"}', { status: 404 }));
    await show(backend);
    fireEvent.click(screen.getByText("Vis hele økten"));
    await screen.findByText(/ikke lagret lenger/);
    expect(screen.queryByText("Prøv igjen")).toBeNull();
  });
  it("says what went wrong, and tries again", async () => {
    const backend = testBackend();
    backend.pages.session = () => session();
    backend.failing.set("/sessions/", () => Promise.reject(new TypeError("offline")));
    await show(backend);
    fireEvent.click(screen.getByText("Vis hele økten"));
    await screen.findByText("Økten kunne ikke hentes.");
    fireEvent.click(screen.getByText("Prøv igjen"));
    await waitFor(() => expect(part("session")).not.toBeNull());
  });
  it("without a session there is nothing to show", async () => {
    await show(testBackend(), null);
    expect(part("show-session")).toBeNull();
  });
});
