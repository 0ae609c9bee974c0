import type { ChatAccepted, ChatChunk, ChatHistory } from "@nordleads/wire/types";

export interface SseEvent {
  readonly id: number | undefined;
  readonly data: string;
}

export interface Told {
  readonly sequence: number | undefined;
  readonly chunk: ChatChunk;
}

/** Reads server-sent events off an answer as they come; comments are skipped. */
export async function* events(response: Response): AsyncGenerator<SseEvent> {
  let rest = "";
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    rest += decoder.decode(bytes as Uint8Array, { stream: true });
    const blocks = rest.split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const fields = block.split("\n");
      const data = fields.find((field) => field.startsWith("data: "))?.slice(6);
      const id = fields.find((field) => field.startsWith("id: "))?.slice(4);
      if (data !== undefined) yield { id: id === undefined ? undefined : Number(id), data };
    }
  }
}

/** All chunks of a stream that ends, `[DONE]` apart. */
export async function chunks(response: Response): Promise<{ told: Told[]; done: boolean }> {
  const told: Told[] = [];
  let done = false;
  for await (const { id, data } of events(response)) {
    if (data === "[DONE]") done = true;
    else told.push({ sequence: id, chunk: JSON.parse(data) as ChatChunk });
  }
  return { told, done };
}

export const message = (id: string, text: string) => ({ id, role: "user", parts: [{ type: "text", text }] });

/** A visitor of a site, over plain HTTP. */
export interface Visitor {
  readonly token: () => string | undefined;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Sends a message and returns the stream's answer. */
  ask(chat: string, id: string, text: string, more?: object): Promise<Response>;
  /** Sends a message for the live streams. */
  send(chat: string, id: string, text: string, more?: object): Promise<ChatAccepted>;
  history(chat: string): Promise<ChatHistory>;
}

/** Makes a visitor; the token is kept from the first answer on. */
export function visitor(endpoint: string, known?: string): Visitor {
  let token = known;
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
    const response = await fetch(endpoint + path, { ...init, headers });
    token = response.headers.get("x-nordleads-visitor") ?? token;
    return response;
  };
  const post = (chat: string, id: string, text: string, more: object, accept: string): Promise<Response> =>
    call("/chat", {
      method: "POST",
      headers: { "content-type": "application/json", accept },
      body: JSON.stringify({ id: chat, messages: [message(id, text)], ...more }),
    });
  return {
    token: () => token,
    fetch: call,
    ask: (chat, id, text, more = {}) => post(chat, id, text, more, "*/*"),
    send: async (chat, id, text, more = {}) =>
      (await (await post(chat, id, text, more, "application/json")).json()) as ChatAccepted,
    history: async (chat) => (await (await call(`/chat/${chat}`)).json()) as ChatHistory,
  };
}

/** Collects until `enough` says so, then leaves the stream. */
export async function until(response: Response, enough: (told: readonly Told[]) => boolean): Promise<Told[]> {
  const told: Told[] = [];
  for await (const { id, data } of events(response)) {
    if (data === "[DONE]") break;
    told.push({ sequence: id, chunk: JSON.parse(data) as ChatChunk });
    if (enough(told)) break;
  }
  return told;
}

/** The text of all deltas. */
export const textOf = (told: readonly Told[]): string =>
  told.map(({ chunk }) => (chunk.type === "text-delta" ? chunk.delta : "")).join("");
