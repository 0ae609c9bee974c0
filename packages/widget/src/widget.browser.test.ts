import type { Gate } from "@nordleads/wire/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createChat } from "./createChat.ts";
import { defineElement, type ChatElement } from "./element/defineElement.ts";
import { createPeer, type Peer } from "./test/createPeer.ts";
import type { Chat, ChatOptions } from "./types.ts";

const ENDPOINT = "https://chat.example/v1/demo";
const network = globalThis.fetch;
let peer: Peer;
let away = false;
let chats: Chat[] = [];
let functional = false;
let told = new Set<(granted: boolean) => void>();
const gate: Gate = {
  granted: (purpose) => purpose === "functional" && functional,
  on: (_, fn) => {
    told.add(fn);
    return () => told.delete(fn);
  },
};

beforeEach(() => {
  peer = createPeer();
  away = functional = false;
  globalThis.fetch = async (input, init) => {
    const address = new Request(input).url;
    if (!address.startsWith(ENDPOINT)) return network(input, init);
    if (away) throw new TypeError("no network");
    return peer.handle(new Request(address, init));
  };
});
afterEach(() => {
  for (const chat of chats) chat.destroy();
  chats = [];
  told = new Set();
  globalThis.fetch = network;
  sessionStorage.clear();
  localStorage.clear();
  document.body.replaceChildren();
});

function start(options: Partial<ChatOptions> = {}): Chat {
  const chat = createChat({ endpoint: ENDPOINT, gate, live: true, name: "Demo", lang: "nb", ...options });
  chats.push(chat);
  return chat;
}
const root = (): ShadowRoot => document.querySelector("nordleads-chat")!.shadowRoot!;
const all = (hook: string): HTMLElement[] => [...root().querySelectorAll<HTMLElement>(`[data-nl="${hook}"]`)];
const one = (hook: string): Promise<HTMLElement> =>
  vi.waitUntil(() => all(hook).find((element) => element.checkVisibility()), { timeout: 5000 });
const said = (): string[] =>
  all("message").map(
    (element) =>
      `${element.dataset["role"]}: ${element.querySelector(".bb")?.textContent ?? element.textContent}`,
  );
const input = async (): Promise<HTMLTextAreaElement> => (await one("input")) as HTMLTextAreaElement;
async function write(text: string): Promise<void> {
  await userEvent.fill(await input(), text);
  await userEvent.keyboard("{Enter}");
}
const kept = (area: Storage): unknown => JSON.parse(area.getItem("nl_chat") ?? "null");

describe("before the visitor acts", () => {
  it("K1 K12 there is a named button, no request, nothing stored, no panel", async () => {
    start();
    const launcher = await one("launcher");
    expect(launcher.getAttribute("aria-label")).toBe("Åpne chat");
    const { width, height } = launcher.getBoundingClientRect();
    expect([width, height]).toEqual([56, 56]);
    expect(peer.requests).toEqual([]);
    expect([sessionStorage.length, localStorage.length, document.cookie]).toEqual([0, 0, ""]);
    expect(all("panel")).toEqual([]);
    expect(document.querySelector("nordleads-chat")!.getBoundingClientRect()).toMatchObject({
      width: 0,
      height: 0,
    });
  });
  it("K1 opening alone still requests nothing of the server and stores nothing", async () => {
    start().open();
    await one("panel");
    expect(peer.requests).toEqual([]);
    expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
  });
});

describe("the panel", () => {
  it("K2 is a named dialog with a log; focus goes in, Escape brings it back", async () => {
    start();
    const launcher = await one("launcher");
    launcher.focus();
    await userEvent.keyboard("{Enter}");
    const panel = await one("panel");
    expect([panel.getAttribute("role"), panel.getAttribute("aria-label")]).toEqual(["dialog", "Demo"]);
    expect((await one("log")).getAttribute("role")).toBe("log");
    expect(root().activeElement).toBe(await input());
    expect(Number.parseFloat(getComputedStyle(await input()).fontSize)).toBeGreaterThanOrEqual(16);
    await userEvent.keyboard("{Escape}");
    expect(panel.checkVisibility()).toBe(false);
    expect(root().activeElement).toBe(launcher);
  });
  it("K3 says that an AI answers and how text is used, with a way to the privacy information", async () => {
    start({ policyUrl: "https://demo.example/policy" }).open();
    const panel = await one("panel");
    expect(panel.textContent).toContain("En AI svarer først");
    (await one("privacy")).click();
    await vi.waitUntil(() => panel.textContent.includes("24 måneder"));
    await vi.waitUntil(() => panel.textContent.includes("personvern@example.no"));
    await userEvent.keyboard("{Escape}");
    expect(root().activeElement).toBe(await input());
  });
  it("opens by any element of the page with data-nl-open, and gives it back the focus", async () => {
    start({ launcher: false });
    const button = document.createElement("button");
    button.dataset["nlOpen"] = "";
    button.textContent = "Chat";
    document.body.append(button);
    button.focus();
    button.click();
    await one("panel");
    expect(all("launcher")).toEqual([]);
    (await one("close")).click();
    expect(document.activeElement).toBe(button);
  });
});

describe("a conversation", () => {
  it("K6 streams an answer with its sources, and tells the page", async () => {
    peer.script = () => ({
      text: "Det koster **100 kr** [1].",
      sources: [{ url: "https://demo.example/priser", title: "Priser" }],
    });
    const events: string[] = [];
    const chat = start();
    for (const event of ["open", "sent", "answered", "close"] as const)
      chat.on(event, () => void events.push(event));
    chat.open();
    await write("Hva koster det?");
    await vi.waitUntil(() => said().length === 2 && all("sources").length === 1);
    expect(said()).toEqual(["visitor: Hva koster det?", "assistant: Det koster 100 kr 1."]);
    expect(root().querySelector<HTMLAnchorElement>(".ct")!.href).toBe("https://demo.example/priser");
    chat.close();
    await vi.waitUntil(() => events.length === 4);
    expect(events).toEqual(["open", "sent", "answered", "close"]);
  });
  it("K10 K11 offers a person, who comes by name, types, answers and leaves", async () => {
    peer.script = () => ({ text: "Det vet jeg ikke.", offer: true });
    start().open();
    await write("Noe rart");
    (await one("handoff")).click();
    await vi.waitUntil(() => said().some((line) => line.startsWith("system: Vi har bedt")));
    const id = [...peer.conversations.keys()][0]!;
    peer.emit(id, { type: "data-nl-agent", data: { state: "joined", name: "Kundestøtte" } });
    peer.transient(id, {
      type: "data-nl-typing",
      data: { from: "agent", name: "Kundestøtte", on: true },
      transient: true,
    });
    await vi.waitUntil(() => all("typing")[0]?.textContent === "Kundestøtte skriver …");
    expect((await one("panel")).querySelector(".hd")!.textContent).toContain("Kundestøtte");
    peer.reply(id, "Kundestøtte", "Hei, her er jeg");
    await vi.waitUntil(() => said().includes("agent: Hei, her er jeg"));
    peer.emit(id, { type: "data-nl-agent", data: { state: "left", name: "Kundestøtte" } });
    await vi.waitUntil(() => said().at(-1)!.includes("har forlatt samtalen"));
  });
  it("K12 is there after a reload, open as it was; only the session keeps it without functional consent", async () => {
    start().open();
    await write("En");
    await vi.waitUntil(() => said().length === 2);
    await userEvent.fill(await input(), "halvferdig");
    expect(localStorage.length).toBe(0);
    expect(Object.keys(sessionStorage)).toEqual(["nl_chat"]);
    chats.pop()!.destroy();
    start();
    await vi.waitUntil(() => document.querySelector("nordleads-chat") && said().length === 2);
    expect((await input()).value).toBe("halvferdig");
  });
  it("K12 moves with functional consent, and back", async () => {
    start().open();
    await write("En");
    await vi.waitUntil(() => said().length === 2);
    functional = true;
    for (const fn of told) fn(true);
    expect(kept(localStorage)).toMatchObject({ endpoint: ENDPOINT });
    functional = false;
    for (const fn of told) fn(false);
    expect([kept(localStorage), Object.keys(sessionStorage)]).toEqual([null, ["nl_chat"]]);
  });
  it("K13 what is written without a network waits, and goes in order when it is back", async () => {
    start().open();
    await write("En");
    await vi.waitUntil(() => said().length === 2);
    away = true;
    await write("To");
    await write("Tre");
    await vi.waitUntil(
      () => all("message").filter(({ dataset }) => dataset["state"] === "pending").length === 2,
    );
    away = false;
    dispatchEvent(new Event("online"));
    await vi.waitUntil(() => said().length === 6, { timeout: 5000 });
    expect(said().filter((line) => line.startsWith("visitor"))).toEqual([
      "visitor: En",
      "visitor: To",
      "visitor: Tre",
    ]);
  });
  it("counts what was not seen, at the launcher and for the page", async () => {
    const chat = start();
    const counts: number[] = [];
    chat.on("unread", (count) => void counts.push(count));
    chat.open();
    peer.script = () => ({ text: "Et svar som tar tid", hold: true });
    await write("En");
    await one("stop");
    chat.close();
    peer.conversation([...peer.conversations.keys()][0]!).finish!();
    await vi.waitUntil(() => counts.length === 1);
    expect((await one("launcher")).getAttribute("aria-label")).toBe("Åpne chat, 1 uleste meldinger");
    chat.open();
    await vi.waitUntil(() => counts.length === 2);
    expect(counts).toEqual([1, 0]);
  });
});

it("destroy leaves nothing: no node, no listener, no stream", async () => {
  const chat = start();
  chat.open();
  await write("En");
  await vi.waitUntil(() => said().length === 2);
  const [conversation] = [...peer.conversations.values()];
  chats.pop()!.destroy();
  await vi.waitUntil(() => conversation!.readers.size === 0);
  expect(document.querySelector("nordleads-chat")).toBeNull();
  expect(told.size).toBe(0);
  const before = peer.requests.length;
  dispatchEvent(new Event("online"));
  document.dispatchEvent(new Event("visibilitychange"));
  expect(peer.requests.length).toBe(before);
});

it("<nordleads-chat endpoint> is a chat by itself, and the element made by createChat stays one too", async () => {
  start();
  defineElement();
  defineElement();
  expect(document.querySelectorAll("nordleads-chat")).toHaveLength(1);
  await one("launcher");
  chats.pop()!.destroy();
  const element = document.createElement("nordleads-chat") as ChatElement;
  element.setAttribute("endpoint", ENDPOINT);
  element.lang = "en";
  document.body.append(element);
  expect((await one("launcher")).getAttribute("aria-label")).toBe("Open chat");
  element.remove();
  await vi.waitUntil(() => element.chat === undefined);
  expect(element.shadowRoot!.childElementCount).toBe(0);
});
