import type {
  ConsentStatistics,
  ConversationReview,
  ConversationState,
  ConversationSummary,
  OutboxList,
  Problem,
  SessionReview,
  StaffMember,
} from "@nordleads/wire/types";
import { failure } from "./failure.ts";

export interface ListQuery {
  readonly state?: ConversationState;
  /** Last active before, ms since the epoch. */
  readonly before?: number;
  readonly limit?: number;
}

export interface ListPage {
  readonly conversations: readonly ConversationSummary[];
  readonly more: boolean;
}

/** First and last day, `YYYY-MM-DD` in UTC, both inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface OutboxQuery {
  /** Made before, ISO 8601. */
  readonly before?: string;
  readonly limit?: number;
}

/** The console's calls. Each throws a `Failure`. Answers are trusted: they come from our own origin. */
export interface Api {
  signIn(email: string, password: string): Promise<void>;
  signOut(): Promise<void>;
  me(): Promise<StaffMember>;
  list(site: string, query: ListQuery): Promise<ListPage>;
  /** Opening leaves an audit row at the server (A5). */
  review(site: string, id: string): Promise<ConversationReview>;
  takeOver(site: string, id: string): Promise<ConversationSummary>;
  handBack(site: string, id: string): Promise<ConversationSummary>;
  reply(site: string, id: string, message: { id: string; text: string }): Promise<{ sequence: number }>;
  typing(site: string, id: string, on: boolean): Promise<void>;
  /** How many decided what (C33). */
  statistics(site: string, period: Period): Promise<ConsentStatistics>;
  /** Messages kept instead of sent; for owners. Leaves an audit row at the server (A5). */
  outbox(site: string, query: OutboxQuery): Promise<OutboxList>;
  /** A visitor's session. Leaves an audit row at the server (A5). */
  session(site: string, id: string): Promise<SessionReview>;
}

const root = "/console/api";
const siteUrl = (site: string): string => `${root}/sites/${encodeURIComponent(site)}`;
/** A query of what is set. */
const searchOf = (query: object): string =>
  String(
    new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, String(value)] as [string, string]),
    ),
  );

/** Address of the stream of hints on a site's conversations. */
export const liveUrl = (site: string): string => `${siteUrl(site)}/live`;
/** Address of one conversation; its calls lie below. */
export const conversationUrl = (site: string, id: string): string =>
  `${siteUrl(site)}/conversations/${encodeURIComponent(id)}`;

async function problemOf(response: Response): Promise<Error> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
  const retryAfter = Number(response.headers.get("retry-after")) || 0;
  return failure(problem.code ?? "internal", problem.detail ?? response.statusText, retryAfter);
}

/** Makes the calls. `signedOut` is told when the server no longer knows the session. */
export function createApi(fetcher: typeof fetch, signedOut: () => void): Api {
  const call = async <T>(url: string, body?: unknown, method?: string): Promise<T> => {
    const response = await fetcher(url, {
      method: method ?? (body === undefined ? "GET" : "POST"),
      credentials: "same-origin",
      headers: body === undefined ? {} : { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw failure("offline", String(error));
    });
    if (response.status === 401 && url.startsWith(root)) signedOut();
    if (!response.ok) throw await problemOf(response);
    return (response.status === 204 ? undefined : await response.json()) as T;
  };
  return {
    signIn: (email, password) => call("/console/auth/sign-in/email", { email, password }),
    signOut: () => call("/console/auth/sign-out", {}),
    me: () => call(`${root}/me`),
    list: (site, query) => call(`${siteUrl(site)}/conversations?${searchOf(query)}`),
    review: (site, id) => call(conversationUrl(site, id)),
    takeOver: (site, id) => call(`${conversationUrl(site, id)}/takeover`, {}),
    handBack: (site, id) => call(`${conversationUrl(site, id)}/handback`, {}),
    reply: (site, id, message) => call(`${conversationUrl(site, id)}/reply`, message),
    typing: (site, id, on) => call(`${conversationUrl(site, id)}/typing`, { on }),
    statistics: (site, period) => call(`${siteUrl(site)}/consent/statistics?${searchOf(period)}`),
    outbox: (site, query) => call(`${siteUrl(site)}/outbox?${searchOf(query)}`),
    session: (site, id) => call(`${siteUrl(site)}/sessions/${encodeURIComponent(id)}`),
  };
}
