import type { Gate } from "@nordleads/wire/types";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createChat } from "./createChat.ts";
import { createInspector } from "./test/createInspector.ts";
import { createPeer, type Peer } from "./test/createPeer.ts";
import type { Chat, ChatOptions, Inspector } from "./types.ts";

const ENDPOINT = "https://chat.example/v1/demo";
const ID = "Jeg er 13097248022";
const gate: Gate = { granted: () => false, on: () => () => undefined };
const network = globalThis.fetch;
let inspector: ReturnType<typeof createInspector>;
let peer: Peer;
let chat: Chat;

// The files come from a server that other tests keep busy; a message waits for them for a second only.
beforeAll(() => Promise.all([import("./panel/talkEntry.ts"), import("./panel/warning/createWarning.tsx")]));
beforeEach(() => {
  peer = createPeer();
  inspector = createInspector();
  globalThis.fetch = (input, init) => {
    const { url } = new Request(input);
    return url.startsWith(ENDPOINT) ? peer.handle(new Request(url, init)) : network(input, init);
  };
});
afterEach(() => {
  chat.destroy();
  globalThis.fetch = network;
  sessionStorage.clear();
  document.body.replaceChildren();
});

const brings = (): Promise<Inspector> => Promise.resolve(inspector);
const root = (): ShadowRoot => document.querySelector("nordleads-chat")!.shadowRoot!;
const find = (hook: string): HTMLElement | undefined =>
  [...root().querySelectorAll<HTMLElement>(`[data-nl="${hook}"]`)].find((one) => one.checkVisibility());
const one = (hook: string): Promise<HTMLElement> => vi.waitUntil(() => find(hook), { timeout: 5000 });
const input = (): HTMLTextAreaElement => find("input") as HTMLTextAreaElement;
const focused = (): string | undefined => (root().activeElement as HTMLElement | null)?.dataset["nl"];
const sent = (): string[] =>
  [...root().querySelectorAll('[data-role="visitor"] .bb')].map(({ textContent }) => textContent);

async function start(options: Partial<ChatOptions> = {}): Promise<void> {
  chat = createChat({
    endpoint: ENDPOINT,
    gate,
    live: true,
    name: "Demo",
    lang: "nb",
    inspect: brings,
    ...options,
  });
  chat.open();
  await one("input");
}
/** What is read aloud; it is there when the warning's part is. */
const region = (): Promise<Element> =>
  vi.waitUntil(() => root().querySelector('form [aria-live="polite"]'), { timeout: 5000 });
/** Writes, and sends with Enter; the warning asks. */
async function submit(text: string): Promise<HTMLElement> {
  await userEvent.fill(input(), text);
  await region();
  await userEvent.keyboard("{Enter}");
  return vi.waitUntil(() => focused() === "warning" && find("warning"), { timeout: 5000 });
}

describe("K18 while the visitor writes", () => {
  it("brings what looks only then, and once; looks after a pause, not at each key", async () => {
    const inspect = vi.fn<() => Promise<Inspector>>(brings);
    await start({ inspect });
    expect(inspect).not.toHaveBeenCalled();
    await userEvent.type(input(), "Noe om en diagnose");
    await vi.waitUntil(() => find("warning"), { timeout: 5000 });
    expect(inspect).toHaveBeenCalledOnce();
    expect(inspector.looks.at(-1)).toBe("Noe om en diagnose");
    expect(inspector.looks.length).toBeLessThan(9);
  });
  it("says so in a line that is read aloud, and leaves the focus where it is", async () => {
    await start();
    await userEvent.fill(input(), "Hei");
    const live = await region();
    expect(live.textContent).toBe("");
    await userEvent.fill(input(), ID);
    expect((await one("warning")).textContent).toContain("Her ser det ut til å stå fødselsnummer.");
    expect(live.contains(find("warning")!)).toBe(true);
    expect([focused(), find("warning-send")]).toEqual(["input", undefined]);
    find("warning-remove")!.click();
    expect([input().value, focused()]).toEqual(["Jeg er [fødselsnummer]", "input"]);
    expect([find("warning"), sent()]).toEqual([undefined, []]);
  });
});

describe("K18 when a message is about to go", () => {
  it("asks in a named group that has the focus and traps nothing, and sends nothing", async () => {
    await start();
    const group = await submit(`${ID}, kort 4242424242424242, diagnose kjent`);
    expect([group.role, group.ariaLabel]).toEqual(["group", "Vil du sende dette?"]);
    expect(root().getElementById(group.getAttribute("aria-describedby")!)!.textContent).toContain(
      "fødselsnummer, kortnummer og noe om helse",
    );
    const order: (string | undefined)[] = [];
    for (let i = 0; i < 4; i++) {
      await userEvent.keyboard("{Tab}");
      order.push(focused());
    }
    expect(order).toEqual(["warning-remove", "warning-send", "warning-keep", "input"]);
    expect([sent(), peer.requests.filter((request) => request === "POST /chat")]).toEqual([[], []]);
  });
  it("asks also when the message was sent before what looks was there", async () => {
    const { promise, resolve } = Promise.withResolvers<Inspector>();
    await start({ inspect: () => promise });
    await userEvent.fill(input(), ID);
    await userEvent.keyboard("{Enter}");
    expect([input().readOnly, sent()]).toEqual([true, []]);
    resolve(inspector);
    await vi.waitUntil(() => focused() === "warning");
    expect([input().readOnly, input().value, sent()]).toEqual([false, ID, []]);
  });
  it("remove: what was found is replaced, the text is back in the field, and goes when it is sent", async () => {
    await start();
    await submit(`${ID}, diagnose kjent, post@example.no`);
    find("warning-remove")!.click();
    const clean = "Jeg er [fødselsnummer], […] kjent, post@example.no";
    expect([input().value, focused(), find("warning"), sent()]).toEqual([clean, "input", undefined, []]);
    await userEvent.keyboard("{Enter}");
    await vi.waitUntil(() => sent().length === 1);
    expect(sent()).toEqual([clean]);
  });
  it("send anyway: goes as it is, once; nothing is kept of what was found", async () => {
    await start();
    await submit(ID);
    find("warning-send")!.click();
    await vi.waitUntil(() => root().querySelectorAll('[data-role="assistant"]').length === 1);
    expect([sent(), focused(), input().value, find("warning")]).toEqual([[ID], "input", "", undefined]);
    const stored = JSON.stringify([sessionStorage, localStorage]);
    expect(stored).not.toMatch(/nationalId|fødselsnummer|13097248022/);
    expect(document.cookie).toBe("");
  });
  it.each(["{Escape}", "keep"])("%s: the visitor keeps writing; sending again asks again", async (way) => {
    await start();
    await submit(ID);
    if (way === "keep") find("warning-keep")!.click();
    else await userEvent.keyboard(way);
    expect([input().value, focused(), find("warning-keep"), sent()]).toEqual([ID, "input", undefined, []]);
    await userEvent.keyboard("{Enter}");
    await vi.waitUntil(() => focused() === "warning");
    input().focus();
    await userEvent.keyboard("!");
    expect(find("warning-keep")).toBeUndefined();
    await userEvent.keyboard("{Escape}");
    expect(find("panel")).toBeUndefined();
  });
});

describe("K18 sending goes on as usual", () => {
  it("for e-mail and phone, which a visitor may have been asked for", async () => {
    await start();
    await userEvent.fill(input(), "post@example.no eller 68050012");
    await userEvent.keyboard("{Enter}");
    await vi.waitUntil(() => sent().length === 1);
    expect(find("warning")).toBeUndefined();
  });
  it("when what looks cannot be had", async () => {
    await start({ inspect: () => Promise.reject(new Error("no network")) });
    await userEvent.fill(input(), ID);
    await userEvent.keyboard("{Enter}");
    await vi.waitUntil(() => sent().length === 1);
    expect(input().readOnly).toBe(false);
  });
  it("when it takes too long: after a second, once, however often Enter is pressed", async () => {
    await start({ inspect: () => new Promise(() => undefined) });
    await userEvent.fill(input(), ID);
    await userEvent.keyboard("{Enter}{Enter}{Enter}");
    await vi.waitUntil(() => root().querySelectorAll('[data-role="assistant"]').length === 1, {
      timeout: 5000,
    });
    const posts = peer.requests.filter((request) => request.startsWith("POST") && request.endsWith("/chat"));
    expect([posts.length, input().value, input().readOnly]).toEqual([1, "", false]);
    await vi.waitUntil(() => sent().length === 1);
  });
  it("for what the site itself sends or suggests", async () => {
    const inspect = vi.fn<() => Promise<Inspector>>(brings);
    await start({ inspect, suggestions: ["Hva er en diagnose?"] });
    root().querySelector<HTMLElement>(".sg")!.click();
    chat.send(ID);
    await vi.waitUntil(() => sent().length === 2);
    expect(inspect).not.toHaveBeenCalled();
  });
});

describe("K18 the warning's look", () => {
  afterEach(() => page.viewport(414, 896));

  it.each(["nb", "ar", "de", "fi"])("fits a panel of 320 px, in %s, with targets of 40 px", async (lang) => {
    await page.viewport(320, 568);
    await start({ lang });
    const group = await submit(`${ID}, 4242424242424242, NO9386011117947, diagnose`);
    const { left, right, bottom } = group.getBoundingClientRect();
    expect([left >= 0, right <= 320, bottom < input().getBoundingClientRect().top]).toEqual([
      true,
      true,
      true,
    ]);
    expect(group.scrollWidth).toBeLessThanOrEqual(group.clientWidth);
    expect(getComputedStyle(group).direction).toBe(lang === "ar" ? "rtl" : "ltr");
    for (const button of group.querySelectorAll("button"))
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(40);
  });
  it("goes with the chat: no node, no style sheet", async () => {
    await start();
    await submit(ID);
    const before = root();
    chat.destroy();
    expect([before.childElementCount, before.adoptedStyleSheets.length]).toEqual([0, 0]);
  });
});
