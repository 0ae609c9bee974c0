import { statisticsOf } from "../consent/testStatistics.ts";
import type {
  ChatChunk,
  ChatMessage,
  ConsentStatistics,
  ConversationReview,
  ConversationSummary,
  OutboxList,
  Role,
  SessionReview,
  StaffMember,
} from "@nordleads/wire/types";

/** A message of a conversation in a test. */
export function said(
  id: string,
  from: "visitor" | "assistant" | "agent",
  text: string,
  at: number,
  name?: string,
): ChatMessage {
  const role = from === "visitor" ? "user" : "assistant";
  const metadata = { at, from, ...(name === undefined ? {} : { name }) };
  return { id, role, parts: [{ type: "text", text }], metadata };
}

/** A line of the list in a test. */
export function summary(id: string, over: Partial<ConversationSummary> = {}): ConversationSummary {
  return {
    id,
    site: "demo",
    visitorId: `visitor_${id}`,
    state: "ai",
    page: "https://www.example.no/levering",
    firstLine: `Spørsmål ${id}`,
    lastLine: `Svar ${id}`,
    lastFrom: "assistant",
    startedAt: 1_800_000_000_000,
    lastAt: 1_800_000_060_000,
    unread: false,
    ...over,
  };
}

/** A stream that is open; the test says what comes. */
interface Line {
  readonly url: string;
  readonly source: {
    onopen?: () => void;
    onmessage?: (event: { data: string }) => void;
    onerror?: () => void;
    close: () => void;
  };
}

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
const refuse = (code: string, status: number): Response => json({ code, detail: code, status }, status);
const done = (): Response => new Response(null, { status: 204 });

function testStreams() {
  const lines: Line[] = [];
  /** Sends an event on every open stream whose address holds the words. */
  const tell = (words: string, data: unknown): void => {
    for (const { url, source } of lines) {
      if (url.includes(words)) source.onmessage?.({ data: JSON.stringify(data) });
    }
  };
  const chunk = (id: string, sequence: number | undefined, told: ChatChunk): void =>
    tell(`${id}/stream`, sequence === undefined ? { chunk: told } : { sequence, chunk: told });
  const connect = (url: string): EventSource => {
    const line: Line = { url, source: { close: () => void lines.splice(lines.indexOf(line), 1) } };
    lines.push(line);
    queueMicrotask(() => line.source.onopen?.());
    return line.source as unknown as EventSource;
  };
  return { lines, tell, chunk, connect };
}

function testStore() {
  const reviews = new Map<string, ConversationReview>();
  const add = (
    line: ConversationSummary,
    messages: readonly ChatMessage[] = [],
    more: Partial<ConversationReview> = {},
  ): void => {
    reviews.set(line.id, {
      conversation: line,
      messages,
      cursor: 10,
      session: { id: null, events: [] },
      consent: { current: null, history: [] },
      retention: { category: "chat.content", deletedAt: line.lastAt + 86_400_000 * 730 },
      visitor: { id: line.visitorId, conversations: 1 },
      ...more,
    });
  };
  const change = (id: string, over: Partial<ConversationSummary>): ConversationSummary => {
    const found = reviews.get(id);
    if (!found) throw new Error(id);
    const { agent, ...rest } = { ...found.conversation, ...over };
    const conversation = rest.state === "human" && agent ? { ...rest, agent } : rest;
    reviews.set(id, { ...found, conversation });
    return conversation;
  };
  const list = (state: string | null): ConversationSummary[] =>
    [...reviews.values()]
      .map((review) => review.conversation)
      .filter((line) => state === null || line.state === state)
      .sort((a, b) => b.lastAt - a.lastAt);
  return { reviews, add, change, list };
}

type Store = ReturnType<typeof testStore>;

function answerConversation(store: Store, me: StaffMember, path: string): Response {
  const url = new URL(path, "http://localhost");
  const [, id = "", deed] = /conversations\/([^/]+)(?:\/(\w+))?$/.exec(url.pathname) ?? [];
  if (id === "") return json({ conversations: store.list(url.searchParams.get("state")), more: false });
  if (!store.reviews.has(id)) return refuse("not_found", 404);
  if (deed === "takeover") return json(store.change(id, { state: "human", agent: me }));
  if (deed === "handback") return json(store.change(id, { state: "ai" }));
  if (deed === "reply") return json({ sequence: 100 });
  return deed === "typing" ? done() : json(store.reviews.get(id));
}

/** The server's side of the console's calls, in memory, for tests of what is on the screen. */
export function testBackend(role: Role = "support") {
  const sites = [{ key: "demo", name: "Demo" }];
  const me: StaffMember = { id: "s1", name: "Support", email: "s@example.no", role, sites };
  const store = testStore();
  const calls: { readonly path: string; readonly body: unknown }[] = [];
  /** Words of an address → what the next such call gets instead. */
  const failing = new Map<string, () => Response | Promise<Response>>();
  /** What the pages beside the conversations get; a test puts in what it wants. */
  const pages = {
    statistics: (from: string, to: string): ConsentStatistics => statisticsOf(from, to, []),
    session: (id: string): SessionReview => ({ id, events: [], dropped: 0, conversations: [] }),
    outbox: (_before: string | null): OutboxList => ({
      delivery: "outbox",
      mails: [],
      more: false,
      queue: { waiting: 0, failed: 0 },
    }),
  };
  const backend = {
    me,
    pages,
    calls,
    failing,
    signedIn: true,
    ...store,
    ...testStreams(),
    fetch: call as typeof fetch,
  };
  async function call(path: string, init?: RequestInit): Promise<Response> {
    const body: unknown = typeof init?.body === "string" ? JSON.parse(init.body) : undefined;
    calls.push({ path, body });
    const fault = [...failing].find(([words]) => path.includes(words));
    if (fault) {
      failing.delete(fault[0]);
      return fault[1]();
    }
    return answer(path, body);
  }
  function answer(path: string, body: unknown): Response {
    if (path.endsWith("/sign-in/email")) {
      backend.signedIn = (body as { password: string }).password === "right";
      return backend.signedIn ? done() : refuse("sign_in_required", 401);
    }
    if (!backend.signedIn) return refuse("sign_in_required", 401);
    if (path.endsWith("/sign-out")) {
      backend.signedIn = false;
      return done();
    }
    const { pathname, searchParams: query } = new URL(path, "http://localhost");
    if (pathname.endsWith("/consent/statistics"))
      return json(pages.statistics(query.get("from") ?? "", query.get("to") ?? ""));
    if (pathname.endsWith("/outbox")) return json(pages.outbox(query.get("before")));
    const session = /\/sessions\/([^/]+)$/.exec(pathname)?.[1];
    if (session !== undefined) return json(pages.session(session));
    return path.endsWith("/me") ? json(me) : answerConversation(store, me, path);
  }
  return backend;
}

export type TestBackend = ReturnType<typeof testBackend>;
