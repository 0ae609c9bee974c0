import { chatRequestSchema } from "@nordleads/wire";
import type { ChatAccepted, ChatHistory, ConversationState } from "@nordleads/wire/types";
import { Hono, type Context } from "hono";
import * as z from "zod";
import type { Bus } from "../bus/types.ts";
import type { Env } from "../http/env.ts";
import { problem } from "../http/problem.ts";
import { parseJson, parseShape, readText } from "../http/readBody.ts";
import type { Visitors } from "../keys/createVisitors.ts";
import type { ConversationRow } from "../store/rows.ts";
import type { ChatStreams } from "./chatStreams.ts";
import type { Answering } from "./createAnswering.ts";
import type { Conversations } from "./createConversations.ts";
import { lastQuestion } from "./lastQuestion.ts";
import { reduceEntries } from "./reduceEntries.ts";

export interface ChatRoutesOptions {
  readonly conversations: Conversations;
  readonly answering: Answering;
  readonly streams: ChatStreams;
  readonly visitors: Visitors;
  readonly bus: Bus;
  /** Most bytes of a body, most characters of a message (K14). */
  readonly maxBody: number;
  readonly maxMessage: number;
  readonly newId: () => string;
  readonly received: () => void;
}

type Ctx = Context<Env, "/:site/chat/:id">;
const typingSchema = z.object({ on: z.boolean() });
const id = z.string().regex(/^(?!\.{1,2}$)[\w.:-]{1,128}$/);

/** The visitor's side of the chat (K4–K15), below `/v1`. */
export function chatRoutes(options: ChatRoutesOptions): Hono<Env> {
  const { conversations, answering, streams, visitors, bus } = options;
  const json = { types: ["application/json"], most: options.maxBody } as const;
  const own = async (c: Ctx): Promise<ConversationRow> => {
    const site = c.get("site").key;
    const visitor = visitors.read(site, c.req.header("authorization"));
    const row = await conversations.find(site, c.req.param("id"));
    // The same words for what is another's and for what is not there (K9).
    if (row?.visitor !== visitor) throw problem("not_found", "You have no conversation with this id.");
    return row;
  };
  return new Hono<Env>()
    .post("/:site/visitor", (c) => c.json(visitors.make(c.get("site").key), 201))
    .post("/:site/chat", async (c) => {
      const request = parseShape(chatRequestSchema, parseJson(await readText(c.req.raw, json)));
      return postChat(options, c, request);
    })
    .get("/:site/chat/:id", async (c) => c.json(await history(conversations, await own(c))))
    .get("/:site/chat/:id/stream", async (c) => {
      const row = await own(c);
      const cursor = readCursor(c.req.header("last-event-id") ?? c.req.query("cursor"));
      if (c.req.query("live") === "1") return streams.live(row, cursor ?? 0);
      return (await streams.resume(row, cursor)) ?? c.body(null, 204);
    })
    .post("/:site/chat/:id/stop", async (c) => {
      const row = await own(c);
      const stopped = await answering.stop(row.site, row.id, "stopped");
      if (row.pendingMessage !== null)
        await conversations.change({ ...placeOf(row), events: [], set: { pendingMessage: null } });
      return c.json({ stopped });
    })
    .post("/:site/chat/:id/handoff", async (c) =>
      c.json({ state: await askForPerson(conversations, await own(c)) }),
    )
    .post("/:site/chat/:id/typing", async (c) => {
      const row = await own(c);
      const { on } = parseShape(typingSchema, parseJson(await readText(c.req.raw, json)));
      const chunk = { type: "data-nl-typing", data: { from: "visitor", on }, transient: true } as const;
      bus.publish(`chat/${row.site}/${row.id}`, { kind: "frame", conversation: row.id, chunk });
      return c.body(null, 204);
    });
}

type Request = z.infer<typeof chatRequestSchema>;

async function postChat(options: ChatRoutesOptions, c: Context<Env>, request: Request): Promise<Response> {
  const { conversations, answering, streams, visitors, newId, received } = options;
  const site = c.get("site").key;
  const authorization = c.req.header("authorization");
  const made = authorization === undefined ? visitors.make(site) : undefined;
  const visitor = made?.visitorId ?? visitors.read(site, authorization);
  const headers: Record<string, string> = made ? { "x-nordleads-visitor": made.token } : {};
  const question = lastQuestion(request, options.maxMessage);
  const messageId = id.safeParse(question.id).data ?? newId();
  const { lang = null, page = null, session = null, subject = null } = request.nl ?? {};
  const context = { lang, page: page && (page.split(/[?#]/, 1)[0] ?? null), session, subject };
  const message = { site, conversation: request.id, visitor, id: messageId, text: question.text, ...context };
  const result = await conversations.receive(message);
  if (result.outcome === "foreign") throw problem("not_found", "You have no conversation with this id.");
  const again = result.outcome === "duplicate" && request.trigger === "regenerate-message";
  if (result.outcome === "stored") received();
  const writing = answering.has(site, request.id, messageId);
  const row = await conversations.find(site, request.id);
  if (!row) throw new Error("a conversation that was just committed is not there");
  if (result.state === "ai" && (result.outcome === "stored" || again)) {
    if (again) await conversations.change(regenerate(row, messageId));
    answering.add(site, request.id, messageId);
  }
  if (wantsJson(c)) {
    const body = { accepted: true, messageId, sequence: result.sequence, state: result.state } as const;
    return c.json(body satisfies ChatAccepted, 202, headers);
  }
  if (result.state !== "ai") {
    const code = result.state === "human" ? "with_person" : "waiting_for_person";
    return streams.notice(code, headers);
  }
  return streams.answerTo(row, messageId, again && !writing ? row.lastSequence : result.sequence, headers);
}

const placeOf = ({ site, id }: ConversationRow) => ({ site, conversation: id });

const regenerate = (row: ConversationRow, pendingMessage: string) => ({
  ...placeOf(row),
  events: [],
  set: { pendingMessage },
});

function wantsJson(c: Context<Env>): boolean {
  const accept = c.req.header("accept") ?? "";
  return accept.includes("application/json") && !accept.includes("text/event-stream");
}

function readCursor(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  if (!/^\d{1,15}$/.test(text))
    throw problem("shape_invalid", "A cursor is a sequence number of the conversation.", { path: "cursor" });
  return Number(text);
}

async function history(conversations: Conversations, row: ConversationRow): Promise<ChatHistory> {
  const cursor = row.openSequence === null ? row.lastSequence : row.openSequence - 1;
  const entries = await conversations.entries(row.site, row.id, 0, cursor);
  const agent = row.agentName === null ? {} : { agent: { name: row.agentName } };
  return { id: row.id, state: row.state, ...agent, messages: reduceEntries(entries), cursor };
}

async function askForPerson(conversations: Conversations, row: ConversationRow): Promise<ConversationState> {
  if (row.state !== "ai") return row.state;
  await conversations.change({
    site: row.site,
    conversation: row.id,
    expect: { states: ["ai"] },
    events: [{ chunk: { type: "data-nl-handoff", data: { state: "requested" } } }],
    set: { state: "waiting", pendingMessage: null },
  });
  return "waiting";
}
