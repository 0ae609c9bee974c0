/* oxlint-disable max-lines-per-function, max-lines -- the tests' peer: one closure holds its whole state */
import type {
  ChatChunk,
  ChatHistory,
  ChatMessage,
  ChatRequest,
  ConversationState,
} from "@nordleads/wire/types";

/** What a scripted answer is made of. */
export interface Script {
  readonly text: string;
  readonly sources?: readonly { readonly url: string; readonly title: string }[];
  readonly offer?: boolean;
  /** Stay in the middle of the answer until `finish` is called. */
  readonly hold?: boolean;
}

interface Conversation {
  readonly owner: string;
  readonly log: ChatChunk[];
  readonly messages: ChatMessage[];
  readonly readers: Set<() => void>;
  readonly transients: Set<(chunk: ChatChunk) => void>;
  state: ConversationState;
  agent: string | undefined;
  finish: (() => void) | undefined;
}

export interface Peer {
  /** Answers like our server, as a function over web requests. */
  handle(request: Request): Promise<Response>;
  /** What the AI says to a text. */
  script: (text: string) => Script;
  readonly requests: string[];
  conversation(id: string): Conversation;
  readonly conversations: Map<string, Conversation>;
  emit(id: string, ...chunks: ChatChunk[]): void;
  transient(id: string, chunk: ChatChunk): void;
  reply(id: string, name: string, text: string): void;
  /** Refuses the next requests whose "METHOD /path" matches. */
  refuse(
    matches: RegExp,
    times: number,
    status: number,
    code: string,
    headers?: Record<string, string>,
  ): void;
}

/** A small server of the chat's wire, for the tests: state in memory, everything else as the wire says. */
export function createPeer(): Peer {
  const conversations = new Map<string, Conversation>();
  const refusals: { matches: RegExp; times: number; make: () => Response }[] = [];
  const requests: string[] = [];
  let visitors = 0;

  const problem = (status: number, code: string, headers?: Record<string, string>): Response =>
    Response.json(
      { type: "about:blank", title: code, status, code, detail: code },
      { status, ...(headers && { headers }) },
    );

  function append(conversation: Conversation, chunk: ChatChunk): void {
    conversation.log.push(chunk);
    for (const wake of conversation.readers) wake();
  }

  function emit(id: string, ...chunks: ChatChunk[]): void {
    const conversation = conversations.get(id)!;
    for (const chunk of chunks) {
      append(conversation, chunk);
      if (chunk.type === "data-nl-handoff")
        conversation.state = {
          offered: conversation.state,
          requested: "waiting",
          accepted: "human",
          returned: "ai",
        }[chunk.data.state] as ConversationState;
      if (chunk.type === "data-nl-agent")
        conversation.agent = chunk.data.state === "joined" ? chunk.data.name : undefined;
    }
  }

  function answer(id: string, question: string): void {
    const conversation = conversations.get(id)!;
    const { text, sources = [], offer, hold } = peer.script(question);
    const messageId = `answer-${conversation.log.length}`;
    const at = Date.now();
    const pieces = text.match(/[^]{1,7}/g) ?? [];
    const body = pieces.map((delta): ChatChunk => ({ type: "text-delta", id: "t", delta }));
    const rest = (): void => {
      conversation.finish = undefined;
      for (const chunk of [...body.slice(half), { type: "text-end", id: "t" } as const])
        append(conversation, chunk);
      if (offer) append(conversation, { type: "data-nl-handoff", data: { state: "offered" } });
      append(conversation, { type: "finish", finishReason: "stop" });
      conversation.messages.push({
        id: messageId,
        role: "assistant",
        parts: [
          { type: "text", text },
          ...sources.map((source) => ({ type: "source-url" as const, sourceId: source.url, ...source })),
          ...(offer ? [{ type: "data-nl-handoff" as const, data: { state: "offered" as const } }] : []),
        ],
        metadata: { at, from: "assistant" },
      });
    };
    const half = hold ? Math.ceil(body.length / 2) : body.length;
    append(conversation, { type: "start", messageId, messageMetadata: { at, from: "assistant" } });
    for (const source of sources)
      append(conversation, { type: "source-url", sourceId: source.url, ...source });
    append(conversation, { type: "text-start", id: "t" });
    for (const chunk of body.slice(0, half)) append(conversation, chunk);
    if (hold) conversation.finish = rest;
    else rest();
  }

  function stream(conversation: Conversation, from: number, signal: AbortSignal): Response {
    const encoder = new TextEncoder();
    let cursor = from;
    let close = (): void => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string): void => controller.enqueue(encoder.encode(text));
        const wake = (): void => {
          while (cursor < conversation.log.length)
            send(`id: ${cursor + 1}\ndata: ${JSON.stringify(conversation.log[cursor++])}\n\n`);
        };
        const transient = (chunk: ChatChunk): void => send(`data: ${JSON.stringify(chunk)}\n\n`);
        conversation.readers.add(wake);
        conversation.transients.add(transient);
        close = () => {
          conversation.readers.delete(wake);
          conversation.transients.delete(transient);
        };
        send(": open\n\n");
        wake();
        signal.addEventListener("abort", () => {
          close();
          try {
            controller.close();
          } catch {
            // Already cancelled by the reader.
          }
        });
      },
      cancel: () => close(),
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  }

  function post(request: ChatRequest, owner: string, portable: boolean): Response {
    const message = request.messages.at(-1)!;
    const text = message.parts.find((part) => part.type === "text")?.text ?? "";
    if (text.length > 8000) return problem(413, "message_too_long");
    const known = conversations.get(request.id);
    if (known && known.owner !== owner) return problem(404, "not_found");
    const conversation: Conversation = known ?? {
      owner,
      log: [],
      messages: [],
      readers: new Set(),
      transients: new Set(),
      state: "ai",
      agent: undefined,
      finish: undefined,
    };
    conversations.set(request.id, conversation);
    const again = conversation.messages.some(({ id }) => id === message.id);
    const before = conversation.log.length;
    if (!again) {
      const stored: ChatMessage = { ...message, metadata: { at: Date.now(), from: "visitor" } };
      conversation.messages.push(stored);
      append(conversation, { type: "data-nl-message", id: message.id, data: stored });
      if (conversation.state === "ai") answer(request.id, text);
    }
    const headers = { "x-nordleads-visitor": owner };
    if (!portable)
      return Response.json(
        { accepted: true, messageId: message.id, sequence: before + 1, state: conversation.state },
        { status: 202, headers },
      );
    const lines = conversation.log.slice(before + 1).map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`);
    return new Response(`${lines.join("")}data: [DONE]\n\n`, {
      headers: { ...headers, "content-type": "text/event-stream" },
    });
  }

  async function route(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.replace(/^\/v1\/[^/]+/, "");
    const line = `${request.method} ${path}`;
    requests.push(line);
    const refusal = refusals.find(({ matches, times }) => times > 0 && matches.test(line));
    if (refusal) {
      refusal.times -= 1;
      return refusal.make();
    }
    const bearer = request.headers.get("authorization")?.slice(7);
    if (line === "POST /visitor") {
      visitors += 1;
      return Response.json({ visitorId: `v${visitors}`, token: `token-${visitors}` }, { status: 201 });
    }
    if (path === "/privacy")
      return Response.json({
        controller: {
          name: "Fjordlys Verksted AS",
          contact: "personvern@example.no",
          policyUrl: "https://example.no/personvern",
        },
      });
    const portable = request.headers.get("accept") !== "application/json";
    if (line === "POST /chat")
      return post((await request.json()) as ChatRequest, bearer ?? `token-${++visitors}`, portable);
    const [, , id = "", action = ""] = path.split("/");
    const conversation = conversations.get(id);
    if (bearer === undefined) return problem(401, "token_missing");
    if (!conversation || conversation.owner !== bearer) return problem(404, "not_found");
    if (action === "stream")
      return stream(
        conversation,
        Number(request.headers.get("last-event-id") ?? searchParams.get("cursor") ?? 0),
        request.signal,
      );
    if (action === "handoff") emit(id, { type: "data-nl-handoff", data: { state: "requested" } });
    if (action === "stop") {
      conversation.finish = undefined;
      emit(id, { type: "abort" });
    }
    if (action !== "") return new Response(null, { status: 204 });
    const writing = conversation.log.findLastIndex(({ type }) => type === "start");
    const history: ChatHistory = {
      id,
      state: conversation.state,
      ...(conversation.agent !== undefined && { agent: { name: conversation.agent } }),
      messages: conversation.messages,
      cursor: conversation.finish ? writing : conversation.log.length,
    };
    return Response.json(history);
  }

  const peer: Peer = {
    handle: route,
    script: (text) => ({ text: `Svar på: ${text}` }),
    requests,
    conversations,
    conversation: (id) => conversations.get(id)!,
    emit,
    transient: (id, chunk) => conversations.get(id)!.transients.forEach((send) => send(chunk)),
    reply: (id, name, text) => {
      const messageId = `reply-${conversations.get(id)!.log.length}`;
      const metadata = { at: Date.now(), from: "agent" as const, name };
      emit(
        id,
        { type: "start", messageId, messageMetadata: metadata },
        { type: "text-start", id: "t" },
        { type: "text-delta", id: "t", delta: text },
        { type: "text-end", id: "t" },
        { type: "finish", finishReason: "stop" },
      );
      conversations
        .get(id)!
        .messages.push({ id: messageId, role: "assistant", parts: [{ type: "text", text }], metadata });
    },
    refuse: (matches, times, status, code, headers) =>
      void refusals.push({ matches, times, make: () => problem(status, code, headers) }),
  };
  return peer;
}
