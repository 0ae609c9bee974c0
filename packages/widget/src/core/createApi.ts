import type {
  ChatAccepted,
  ChatHistory,
  ChatRequest,
  PrivacyInformation,
  Problem,
  ProblemCode,
  VisitorGrant,
} from "@nordleads/wire/types";

/** Why a request did not succeed. `unreachable`: no answer at all. */
export interface Failure {
  readonly ok: false;
  readonly code: ProblemCode | "unreachable";
  readonly status: number;
  /** The server's `Retry-After`, seconds or a date. */
  readonly retryAfter: string | null;
}
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

export interface ApiOptions {
  readonly endpoint: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token: () => string | undefined;
  readonly setToken: (token: string) => void;
  readonly fetch: typeof globalThis.fetch;
}

/** The HTTP side of one chat. Nothing throws: what fails is a `Failure` with a code. */
export interface Api {
  /** Makes an anonymous visitor. Asked for before the first message, so that a repeated one is surely the same visitor's. */
  readonly visitor: () => Promise<Result<VisitorGrant>>;
  /** Delivers a message; the answer comes on the live stream. */
  readonly accept: (request: ChatRequest) => Promise<Result<ChatAccepted>>;
  /** Delivers a message; the response is the answer's stream. */
  readonly answer: (request: ChatRequest, signal: AbortSignal) => Promise<Result<Response>>;
  readonly history: (id: string) => Promise<Result<ChatHistory>>;
  /** Everything that happens after `cursor`, for as long as it stays open (K7). */
  readonly stream: (id: string, cursor: number, signal: AbortSignal) => Promise<Result<Response>>;
  readonly stop: (id: string) => Promise<Result<Response>>;
  readonly handoff: (id: string) => Promise<Result<Response>>;
  readonly typing: (id: string, on: boolean) => Promise<Result<Response>>;
  readonly privacy: (lang: string) => Promise<Result<PrivacyInformation>>;
}

/** How long a request may take until its headers are there. */
const PATIENCE = 20_000;

export function createApi({ endpoint, headers, token, setToken, fetch }: ApiOptions): Api {
  const base = endpoint.replace(/\/$/, "");
  const chat = (id: string, path = ""): string => `${base}/chat/${encodeURIComponent(id)}${path}`;

  async function call(url: string, init: RequestInit, signal?: AbortSignal): Promise<Result<Response>> {
    const bearer = token();
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), PATIENCE);
    try {
      const response = await fetch(url, {
        ...init,
        credentials: "omit",
        headers: {
          ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
          ...(init.body !== undefined && { "content-type": "application/json" }),
          ...headers,
          ...(init.headers as Record<string, string> | undefined),
        },
        signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
      });
      const fresh = response.headers.get("x-nordleads-visitor");
      if (fresh) setToken(fresh);
      return response.ok ? { ok: true, value: response } : await refusal(response);
    } catch {
      return { ok: false, code: "unreachable", status: 0, retryAfter: null };
    } finally {
      clearTimeout(timer);
    }
  }

  const post = (
    url: string,
    body: unknown,
    accept: string,
    signal?: AbortSignal,
  ): Promise<Result<Response>> =>
    call(url, { method: "POST", body: JSON.stringify(body), headers: { accept } }, signal);
  const json = "application/json";
  const events = "text/event-stream";

  return {
    visitor: async () => read(await call(`${base}/visitor`, { method: "POST", headers: { accept: json } })),
    accept: async (request) => read(await post(`${base}/chat`, request, json)),
    answer: (request, signal) => post(`${base}/chat`, request, events, signal),
    history: async (id) => read(await call(chat(id), { headers: { accept: json } })),
    // The cursor is a header, so that the address, and with it the preflight's cache entry, stays the same.
    stream: (id, cursor, signal) =>
      call(
        chat(id, "/stream?live=1"),
        { headers: { accept: events, "last-event-id": String(cursor) } },
        signal,
      ),
    stop: (id) => post(chat(id, "/stop"), {}, json),
    handoff: (id) => post(chat(id, "/handoff"), {}, json),
    typing: (id, on) => post(chat(id, "/typing"), { on }, json),
    privacy: async (lang) =>
      read(await call(`${base}/privacy?lang=${encodeURIComponent(lang)}`, { headers: { accept: json } })),
  };
}

async function read<T>(result: Result<Response>): Promise<Result<T>> {
  if (!result.ok) return result;
  try {
    return { ok: true, value: (await result.value.json()) as T };
  } catch {
    return { ok: false, code: "unreachable", status: 0, retryAfter: null };
  }
}

async function refusal(response: Response): Promise<Failure> {
  const { status } = response;
  let code: Failure["code"] = byStatus[status] ?? (status >= 500 ? "internal" : "shape_invalid");
  try {
    const problem = (await response.json()) as Partial<Problem>;
    if (typeof problem.code === "string") code = problem.code;
  } catch {
    // Another back end's error page: the status says enough.
  }
  return { ok: false, code, status, retryAfter: response.headers.get("retry-after") };
}

const byStatus: Readonly<Record<number, ProblemCode>> = {
  401: "token_invalid",
  404: "not_found",
  413: "message_too_long",
  429: "rate_limited",
  503: "busy",
};
