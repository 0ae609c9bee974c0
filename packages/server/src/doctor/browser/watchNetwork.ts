import type { CDPSession } from "playwright-core";
import type { SeenHost } from "../types.ts";
import { scriptOf, withoutQuery } from "./scriptOf.ts";

/** What the browser says of where a request comes from. */
interface Initiator {
  readonly type: string;
  readonly url?: string;
  readonly lineNumber?: number;
  readonly stack?: Stack;
}

interface Stack {
  readonly callFrames: readonly { readonly url: string; readonly lineNumber: number }[];
  readonly parent?: Stack;
}

export interface NetworkWatch {
  /** Hosts that were asked since the start. */
  hosts(): SeenHost[];
  /** Who set a cookie by an answer: `Set-Cookie of https://…`. */
  setBy(cookie: string): string | undefined;
  /** Cookies of other hosts that only this browser's preferences have kept away. */
  refused(): readonly { readonly name: string; readonly host: string }[];
}

/** Why a cookie was refused that another browser may take. */
const preferences = /^(UserPreferences|ThirdParty)/;

/** Listens to a page's requests, those of its frames too, and who started them. `page` is the page's address. */
export async function watchNetwork(session: CDPSession, page: string): Promise<NetworkWatch> {
  const hosts = new Map<string, { types: Set<string>; by: Set<string> }>();
  const answers = new Map<string, string>();
  const cookies = new Map<string, string>();
  const refused: { name: string; host: string }[] = [];
  const note = (address: string, type: string, by: string | undefined): void => {
    const url = URL.parse(address);
    if (!url || !/^(http|ws)s?:$/.test(url.protocol)) return;
    const seen = hosts.get(url.host) ?? { types: new Set(), by: new Set() };
    hosts.set(url.host, seen);
    seen.types.add(type.toLowerCase());
    if (by) seen.by.add(by);
  };
  session.on("Network.requestWillBeSent", ({ requestId, request, type, initiator, documentURL }) => {
    answers.set(requestId, withoutQuery(request.url));
    note(request.url, type ?? "other", initiatorOf(initiator, documentURL, page));
  });
  session.on("Network.webSocketCreated", ({ url, initiator }) =>
    note(url, "websocket", initiator && initiatorOf(initiator, page, page)),
  );
  session.on("Network.responseReceivedExtraInfo", ({ requestId, headers, blockedCookies }) => {
    const address = answers.get(requestId);
    const header = Object.entries(headers).find(([name]) => name.toLowerCase() === "set-cookie")?.[1] ?? "";
    for (const name of header.split("\n").map(nameIn))
      if (!cookies.has(name)) cookies.set(name, `Set-Cookie of ${address ?? "an answer"}`);
    for (const { blockedReasons, cookieLine } of blockedCookies)
      if (address && blockedReasons.every((reason) => preferences.test(reason)))
        refused.push({ name: nameIn(cookieLine), host: new URL(address).hostname });
  });
  await session.send("Network.enable");
  await session.send("Debugger.enable");
  // A page's own `debugger` must not stop it.
  await session.send("Debugger.setSkipAllPauses", { skip: true });
  await session.send("Debugger.setAsyncCallStackDepth", { maxDepth: 8 });
  return {
    hosts: () => [...hosts].map(([host, { types, by }]) => ({ host, types: [...types], by: [...by] })),
    setBy: (cookie) => cookies.get(cookie),
    refused: () => refused,
  };
}

const nameIn = (line: string): string => line.split("=", 1)[0]!.trim();

/** The script that asked, else the document whose markup did. */
function initiatorOf(initiator: Initiator, document: string, page: string): string | undefined {
  for (let stack = initiator.stack; stack; stack = stack.parent) {
    const frame = stack.callFrames.find(({ url }) => /^https?:/.test(url));
    if (frame) return scriptOf({ url: frame.url, line: frame.lineNumber + 1 }, page);
  }
  const from = initiator.url ?? document;
  if (!/^https?:/.test(from)) return undefined;
  if (withoutQuery(from) !== withoutQuery(page)) return withoutQuery(from);
  return initiator.lineNumber === undefined
    ? "the page"
    : `the page's markup (line ${initiator.lineNumber + 1})`;
}
