import { render } from "preact";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { memoryLocation } from "wouter-preact/memory-location";
import "../look/look.css";
import { Console } from "./Console.tsx";
import { createApp } from "./createApp.ts";
import { dayOf as countsOf, statisticsOf } from "../consent/testStatistics.ts";
import { said, summary, testBackend, type TestBackend } from "./testBackend.ts";

const at = Date.now() - 3_600_000;
const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
  localStorage.clear();
});

const find = (name: string): HTMLElement | null => document.querySelector(`[data-console="${name}"]`);
const seen = (name: string): boolean => find(name)?.checkVisibility() ?? false;
const until = (check: () => boolean) => expect.poll(check).toBe(true);

async function show(backend: TestBackend, path: string, width: number, height = 800) {
  await page.viewport(width, height);
  const { app, stop } = createApp({
    fetch: backend.fetch,
    storage: localStorage,
    languages: ["nb"],
    connect: backend.connect,
  });
  const root = document.createElement("div");
  root.id = "app";
  document.body.append(root);
  cleanups.push(() => {
    render(null, root);
    root.remove();
    stop();
  });
  render(<Console app={app} location={memoryLocation({ path })} />, root);
  await app.staff.load();
  await until(() => find("conversation-item") !== null || find("page") !== null);
  return app;
}

function withConversations(messages = 3): TestBackend {
  const backend = testBackend();
  const from = (index: number) => (index % 2 ? "assistant" : "visitor");
  const many = Array.from({ length: messages }, (_, index) =>
    said(`m${index}`, from(index), `Melding ${index} `.repeat(12), at + index * 1000),
  );
  backend.add(summary("c1", { lastAt: at + 2000 }), many);
  backend.add(summary("c2", { state: "waiting", lastAt: at + 1000 }));
  return backend;
}

describe("panes", () => {
  it("three on a wide screen, two on a tablet, one on a phone", async () => {
    const panes = () => [seen("list"), seen("thread"), seen("person")];
    await show(withConversations(), "/console/demo/c1", 1440);
    await until(() => seen("person"));
    expect(panes()).toEqual([true, true, true]);
    await page.viewport(900, 800);
    await until(() => !seen("person"));
    expect(panes()).toEqual([true, true, false]);
    await page.viewport(390, 800);
    expect(panes()).toEqual([false, true, false]);
    await userEvent.click(page.getByLabelText("Tilbake til listen"));
    await until(() => seen("list"));
    // The focus follows in an effect, after the paint.
    await until(() => document.activeElement === document.querySelector('[data-id="c1"]'));
  });
  it("nothing is wider than the screen at 320 px", async () => {
    await show(withConversations(), "/console/demo/c1", 320, 600);
    await until(() => seen("take-over"));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe("the pages beside the conversations", () => {
  const narrow = async (path: string): Promise<void> => {
    const backend = testBackend("owner");
    const counts = { accept_all: 40, reject_all: 15, save: 5 } as const;
    const names = { "en tjeneste med et langt navn": { given: 40, refused: 15, withdrawn: "<5" } } as const;
    backend.pages.statistics = (from, to) => statisticsOf(from, to, [countsOf(to, counts, names)]);
    const mail = {
      id: "m",
      at: new Date(at).toISOString(),
      subject: "Bekreft ".repeat(9),
      text: "x".repeat(99),
    };
    backend.pages.outbox = () => ({
      delivery: "outbox",
      mails: [{ ...mail, to: `${"langt".repeat(12)}@example.no` }],
      more: true,
      queue: { waiting: 1, failed: 1 },
    });
    await show(backend, path, 320, 600);
  };
  const widest = (): number =>
    Math.max(...[document.documentElement, find("page")].map((box) => box?.scrollWidth ?? 0));
  it("the consent page is no wider than the screen at 320 px, and its drawing has a size", async () => {
    await narrow("/console/demo/consent/statistics");
    await until(() => seen("shares"));
    await until(() => document.querySelectorAll(".column").length === 30);
    expect(widest()).toBeLessThanOrEqual(320);
    document.querySelectorAll("details").forEach((details) => (details.open = true));
    expect(widest()).toBeLessThanOrEqual(320);
  });
  it("the outbox is no wider than the screen at 320 px, with a message open", async () => {
    await narrow("/console/demo/mail/outbox");
    await until(() => seen("mail"));
    await userEvent.click(page.getByRole("button", { expanded: false }).last());
    await until(() => seen("mail-body"));
    expect(widest()).toBeLessThanOrEqual(320);
  });
});

describe("the log", () => {
  const log = (): HTMLElement => document.querySelector<HTMLElement>('[role="log"]') ?? expect.unreachable();
  const atEnd = (): boolean => log().scrollHeight - log().scrollTop - log().clientHeight < 2;
  const answer = (backend: TestBackend, sequence: number, id: string): void => {
    backend.chunk("c1", sequence, {
      type: "start",
      messageId: id,
      messageMetadata: { at, from: "assistant" },
    });
    backend.chunk("c1", sequence + 1, { type: "text-delta", id: "t", delta: "Mange ord. ".repeat(60) });
    backend.chunk("c1", sequence + 2, { type: "finish" });
  };
  it("stays at its end while it grows, and stays where the reader has scrolled to", async () => {
    const backend = withConversations(40);
    await show(backend, "/console/demo/c1", 1440);
    await until(() => document.querySelector('[data-id="m39"]') !== null && atEnd());
    await until(() => backend.lines.some(({ url }) => url.includes("/stream")));
    answer(backend, 11, "a1");
    await until(() => document.querySelector('[data-id="a1"]') !== null && atEnd());
    log().scrollTop = 100;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    answer(backend, 21, "a2");
    await expect.element(page.getByText("Nye meldinger")).toBeVisible();
    expect(log().scrollTop).toBe(100);
    await userEvent.click(page.getByText("Nye meldinger"));
    await until(atEnd);
    await expect.element(page.getByText("Nye meldinger")).not.toBeInTheDocument();
  });
});

describe("keys", () => {
  it("j, k, /, r, t and ? do what the help says; the switch turns them off", async () => {
    const backend = withConversations();
    await show(backend, "/console/demo/c1", 1440);
    await until(() => seen("take-over"));
    const row = (): string | undefined => (document.activeElement as HTMLElement).dataset["id"];
    await userEvent.keyboard("j");
    expect(row()).toBe("c2");
    await userEvent.keyboard("k");
    expect(row()).toBe("c1");
    await userEvent.keyboard("/");
    expect(document.activeElement).toBe(document.querySelector('[type="search"]'));
    await userEvent.keyboard("t{Escape}");
    expect(seen("take-over")).toBe(true);
    await userEvent.keyboard("t");
    const writing = (): boolean => seen("reply") && document.activeElement === find("reply");
    await until(writing);
    await userEvent.keyboard("{Escape}");
    expect(writing()).toBe(false);
    await userEvent.keyboard("r");
    expect(writing()).toBe(true);
    await userEvent.keyboard("{Escape}{Shift>}?{/Shift}");
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await userEvent.click(page.getByRole("dialog").getByRole("switch"));
    await userEvent.keyboard("{Escape}j");
    expect(row()).toBeUndefined();
    expect(localStorage.getItem("nl_console_keys")).toBe("off");
  });
});
