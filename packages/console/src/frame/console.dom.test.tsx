import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { memoryLocation } from "wouter-preact/memory-location";
import type { Role } from "@nordleads/wire/types";
import { Console } from "./Console.tsx";
import { createApp } from "./createApp.ts";
import { said, summary, testBackend, type TestBackend } from "./testBackend.ts";

const at = 1_800_000_000_000;
const stops: (() => void)[] = [];
afterEach(() => {
  cleanup();
  localStorage.clear();
  for (const stop of stops.splice(0)) stop();
});

const hook = (name: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-console="${name}"]`);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const has = (name: string): boolean => document.querySelector(`[data-console="${name}"]`) !== null;

async function show(backend: TestBackend, path = "/console/demo", lang = "nb") {
  const { app, stop } = createApp({
    fetch: backend.fetch,
    storage: localStorage,
    languages: [lang],
    connect: backend.connect,
  });
  stops.push(stop);
  const location = memoryLocation({ path, record: true });
  const shown = render(<Console app={app} location={location} />);
  await app.staff.load();
  return { app, location, ...shown };
}

function withConversations(role: Role = "support"): TestBackend {
  const backend = testBackend(role);
  backend.add(summary("c1", { unread: true, lastAt: at + 2000 }), [
    said("m1", "visitor", "Hvor lang er garantien?", at),
    said("m2", "assistant", "Fem år.", at + 1000),
  ]);
  backend.add(summary("c2", { state: "waiting", lastAt: at + 1000, firstLine: "Er det noen der?" }));
  return backend;
}

async function open(backend: TestBackend, id = "c1") {
  const shown = await show(backend, `/console/demo/${id}`);
  await waitFor(() => expect(hook("thread").querySelector(".foot")).not.toBeNull());
  await screen.findByText("Er det noen der?");
  return shown;
}

describe("sign-in", () => {
  it("A1 a wrong password is said, empties the field, and the right one opens the list", async () => {
    const backend = withConversations();
    backend.signedIn = false;
    await show(backend);
    await waitFor(() => hook("sign-in"));
    fireEvent.input(hook("email"), { target: { value: "s@example.no" } });
    fireEvent.input(hook("password"), { target: { value: "wrong" } });
    fireEvent.submit(hook("sign-in").closest("form")!);
    await screen.findByText("E-posten eller passordet stemmer ikke.");
    expect((hook("password") as HTMLInputElement).value).toBe("");
    fireEvent.input(hook("password"), { target: { value: "right" } });
    fireEvent.submit(hook("sign-in").closest("form")!);
    await screen.findByText("Er det noen der?");
  });
  it("A2 a session that ends is asked for again over the screen; what was written stays", async () => {
    const backend = withConversations();
    backend.change("c1", { state: "human", agent: backend.me });
    await open(backend);
    fireEvent.input(hook("reply"), { target: { value: "Halvferdig" } });
    backend.signedIn = false;
    backend.tell("live", { conversationId: "c1" });
    const dialog = await screen.findByText("Du er logget ut");
    const form = within(dialog.closest("dialog")!);
    fireEvent.input(form.getByLabelText("E-post"), { target: { value: "s@example.no" } });
    fireEvent.input(form.getByLabelText("Passord"), { target: { value: "right" } });
    fireEvent.submit(form.getByLabelText("Passord").closest("form")!);
    await waitFor(() => expect(screen.queryByText("Du er logget ut")).toBeNull());
    expect((hook("reply") as HTMLTextAreaElement).value).toBe("Halvferdig");
  });
});

describe("the list", () => {
  it("shows the last active first, with state and what is unread", async () => {
    await show(withConversations());
    await screen.findByText("Er det noen der?");
    const rows = [...document.querySelectorAll<HTMLElement>('[data-console="conversation-item"]')];
    expect(rows.map((row) => [row.dataset["id"], row.dataset["state"], row.dataset["unread"]])).toEqual([
      ["c1", "ai", "true"],
      ["c2", "waiting", "false"],
    ]);
  });
  it("A3 a hint moves a conversation up without a reload", async () => {
    const backend = withConversations();
    await show(backend);
    await screen.findByText("Er det noen der?");
    backend.change("c2", { lastAt: at + 9000, lastLine: "Hallo?", lastFrom: "visitor", unread: true });
    backend.tell("live", { conversationId: "c2" });
    await screen.findByText("Hallo?");
    expect(document.querySelector<HTMLElement>('[data-console="conversation-item"]')?.dataset["id"]).toBe(
      "c2",
    );
  });
  it("filters by the address and by the words shown", async () => {
    await show(withConversations(), "/console/demo?show=waiting");
    await screen.findByText("Er det noen der?");
    expect(document.querySelectorAll('[data-console="conversation-item"]')).toHaveLength(1);
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "finnes ikke" } });
    await screen.findByText("Ingenting i listen passer.");
  });
  it("says what to expect when there is nothing yet, and what went wrong when it cannot be fetched", async () => {
    const backend = testBackend();
    const { unmount } = await show(backend);
    await screen.findByText("Ingen samtaler ennå");
    unmount();
    const failing = testBackend();
    failing.failing.set("limit=", () => Promise.reject(new TypeError("offline")));
    await show(failing);
    await screen.findByText("Listen kunne ikke hentes.");
    fireEvent.click(screen.getByText("Prøv igjen"));
    expect(await screen.findByText("Ingen samtaler ennå")).toBeTruthy();
  });
});

describe("a conversation", () => {
  it("A4 stands beside its consent and retention", async () => {
    await open(withConversations());
    expect(hook("thread").textContent).toContain("Hvor lang er garantien?");
    fireEvent.click(screen.getByLabelText("Om den besøkende"));
    await waitFor(() => expect(hook("consent").dataset["decided"]).toBe("false"));
    expect(hook("retention").textContent).toMatch(/20\d\d/);
    expect(hook("timeline").textContent).toContain("Ingen hendelser");
  });
  it("K10 the composer is not there while the AI has it; taking over brings it, handing back takes it", async () => {
    const backend = withConversations();
    await open(backend);
    expect(has("reply")).toBe(false);
    expect(has("hand-back")).toBe(false);
    fireEvent.click(hook("take-over"));
    await waitFor(() => hook("reply"));
    fireEvent.click(hook("hand-back"));
    await waitFor(() => hook("take-over"));
    expect(backend.calls.map(({ path }) => path.split("/").at(-1))).toEqual(
      expect.arrayContaining(["takeover", "handback"]),
    );
  });
  it("a take-over that a colleague won says so", async () => {
    const backend = withConversations();
    await open(backend);
    backend.failing.set(
      "takeover",
      () => new Response(JSON.stringify({ code: "conflict" }), { status: 409 }),
    );
    fireEvent.click(hook("take-over"));
    await screen.findByText("Noen andre rakk det først. Samtalen er oppdatert.");
    expect(has("take-over")).toBe(true);
  });
  it("A2 a reader sees no way to act", async () => {
    await open(withConversations("reader"));
    for (const name of ["take-over", "hand-back", "reply", "send"]) expect(has(name)).toBe(false);
    expect(hook("thread").textContent).toContain("Du har lesetilgang");
  });
  it("streams an answer word by word", async () => {
    const backend = withConversations();
    await open(backend);
    await waitFor(() =>
      expect(backend.lines.some(({ url }) => url.includes("c1/stream?cursor=10"))).toBe(true),
    );
    backend.chunk("c1", 11, { type: "start", messageId: "a9", messageMetadata: { at, from: "assistant" } });
    backend.chunk("c1", 12, { type: "text-delta", id: "t", delta: "Et " });
    backend.chunk("c1", 13, { type: "text-delta", id: "t", delta: "øyeblikk" });
    await screen.findByText("Et øyeblikk");
    expect(screen.getByRole("log").getAttribute("aria-busy")).toBe("true");
    backend.chunk("c1", 14, { type: "finish" });
    await waitFor(() => expect(screen.getByRole("log").getAttribute("aria-busy")).toBe("false"));
  });
  it("shows that the visitor types", async () => {
    const backend = withConversations();
    await open(backend);
    await waitFor(() => expect(backend.lines.some(({ url }) => url.includes("c1/stream"))).toBe(true));
    backend.chunk("c1", undefined, {
      type: "data-nl-typing",
      data: { from: "visitor", on: true },
      transient: true,
    });
    await screen.findByText("Den besøkende skriver …");
  });
});

describe("a reply", () => {
  async function mine() {
    const backend = withConversations();
    backend.change("c1", { state: "human", agent: backend.me });
    await open(backend);
    return backend;
  }
  const type = (text: string) => fireEvent.input(hook("reply"), { target: { value: text } });
  const replies = (backend: TestBackend) =>
    backend.calls
      .filter(({ path }) => path.endsWith("/reply"))
      .map(({ body }) => body as { id: string; text: string });

  it("is shown at once, goes once, and gives way to the server's own", async () => {
    const backend = await mine();
    type("Fem år på rammen.");
    fireEvent.keyDown(hook("reply"), { key: "Enter" });
    await screen.findByText("Fem år på rammen.");
    const [sent] = replies(backend);
    backend.chunk("c1", 11, {
      type: "start",
      messageId: sent!.id,
      messageMetadata: { at, from: "agent", name: "Support" },
    });
    backend.chunk("c1", 12, { type: "text-delta", id: "t", delta: "Fem år på rammen." });
    backend.chunk("c1", 13, { type: "finish" });
    await waitFor(() => expect(document.querySelector(".sending")).toBeNull());
    expect(screen.getAllByText("Fem år på rammen.")).toHaveLength(1);
    expect((hook("reply") as HTMLTextAreaElement).value).toBe("");
  });
  it("makes a line with Shift+Enter, and leaves Enter to an input method", async () => {
    const backend = await mine();
    type("Hei");
    fireEvent.keyDown(hook("reply"), { key: "Enter", shiftKey: true });
    fireEvent.keyDown(hook("reply"), { key: "Enter", isComposing: true });
    expect(replies(backend)).toEqual([]);
  });
  it("that failed stays, is marked, and goes again with its id", async () => {
    const backend = await mine();
    backend.failing.set("/reply", () => Promise.reject(new TypeError("offline")));
    type("Fem år.");
    fireEvent.click(hook("send").closest("form")!.querySelector("button")!);
    fireEvent.submit(hook("send").closest("form")!);
    await screen.findByText(/Ikke sendt/);
    fireEvent.click(screen.getByText("Prøv igjen"));
    await waitFor(() => expect(screen.queryByText(/Ikke sendt/)).toBeNull());
    const ids = new Set(replies(backend).map(({ id }) => id));
    expect(ids.size).toBe(1);
  });
  it("K14 that is too long is not sent, and says by how much", async () => {
    const backend = await mine();
    type("x".repeat(8003));
    fireEvent.submit(hook("send").closest("form")!);
    await screen.findByText("3 tegn for mye");
    expect(replies(backend)).toEqual([]);
  });
  it("K8 tells that we type, once in a while, and that we have stopped", async () => {
    const backend = await mine();
    for (const text of ["a", "ab", "abc"]) type(text);
    fireEvent.blur(hook("reply"));
    const said = backend.calls.filter(({ path }) => path.endsWith("/typing")).map(({ body }) => body);
    expect(said).toEqual([{ on: true }, { on: false }]);
  });
});

describe("language", () => {
  it("follows the browser, then the choice, which is kept", async () => {
    const { app } = await show(withConversations(), "/console/demo", "en-GB");
    await screen.findByRole("heading", { name: "Conversations" });
    app.language.choose("nb");
    await screen.findByRole("heading", { name: "Samtaler" });
    expect(localStorage.getItem("nl_console_lang")).toBe("nb");
    await waitFor(() => expect(document.documentElement.lang).toBe("nb"));
  });
});
