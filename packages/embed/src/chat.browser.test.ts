import { createLauncher, type Chat } from "@nordleads/widget/launcher";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { TagOptions } from "./parts.ts";

const network = globalThis.fetch;
const host = (): HTMLElement => document.querySelector("nordleads-chat")!;
const find = (hook: string): HTMLElement | null =>
  host().shadowRoot!.querySelector<HTMLElement>(`[data-nl="${hook}"]`);
const sent = (): string[] =>
  [...host().shadowRoot!.querySelectorAll('[data-role="visitor"] .bb')].map(({ textContent }) => textContent);
const written = (): string => (find("input") as HTMLTextAreaElement).value;
let chat: Chat;

/** The chat as the script tag starts it. */
async function start(tag: DOMStringMap = {}): Promise<void> {
  const parts = {
    endpoint: "https://chat.example/v1/demo",
    ...{ lang: "nb", name: "Demo", tag },
    gate: { granted: () => false, on: () => () => undefined },
    consent: {},
    log: () => new Promise<never>(() => undefined),
  } as unknown as TagOptions;
  chat = createLauncher({ ...parts, load: () => import("./chat.ts") });
  chat.open();
  await vi.waitUntil(() => find("input"), { timeout: 5000 });
}
async function submit(text: string): Promise<void> {
  await userEvent.fill(find("input")!, text);
  await userEvent.keyboard("{Enter}");
}

beforeEach(() => {
  globalThis.fetch = (input, init) =>
    new Request(input).url.startsWith("https://chat.example/")
      ? Promise.reject(new TypeError("no network"))
      : network(input, init);
});
afterEach(() => {
  chat.destroy();
  globalThis.fetch = network;
  sessionStorage.clear();
  document.body.replaceChildren();
});

describe("K18 the script tag warns before sending", () => {
  it.each([
    ["Jeg er 13097248022", "Jeg er [fødselsnummer]"],
    ["Kortet er 4242 4242 4242 4242", "Kortet er [kortnummer]"],
    ["Betal til NO93 8601 1117 947", "Betal til [IBAN-nummer]"],
    ["Jeg er sykmeldt til jul", "Jeg er […] til jul"],
  ])("%s", async (text, clean) => {
    await start();
    await userEvent.fill(find("input")!, text);
    await vi.waitUntil(() => find("warning"), { timeout: 5000 });
    await userEvent.keyboard("{Enter}");
    await vi.waitUntil(() => find("warning-send"), { timeout: 5000 });
    expect([written(), sent()]).toEqual([text, []]);
    find("warning-remove")!.click();
    expect(written()).toBe(clean);
    await userEvent.keyboard("{Enter}");
    await vi.waitUntil(() => sent().length === 1);
    expect(sent()).toEqual([clean]);
  });
  it("not for e-mail and phone, nor where the page turns it off", async () => {
    await start();
    await submit("Ring 680 50 012 eller skriv til post@example.no");
    await vi.waitUntil(() => sent().length === 1);
    chat.destroy();
    document.body.replaceChildren();
    sessionStorage.clear();
    await start({ warn: "off" });
    await submit("Jeg er 13097248022");
    await vi.waitUntil(() => sent().length === 1);
    expect(find("warning-send")).toBeNull();
  });
});
