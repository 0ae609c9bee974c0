import { guard, webArea } from "@nordleads/browser";
import type { Delivery } from "@nordleads/consent/core";

/**
 * Gives a waiting `under_age` the visitor's token and session, by which the server finds what names no subject, and
 * takes both from the device (C27). True where a chat was there: its panel may know it still.
 */
export function addOwn({ read, write }: Pick<Delivery, "read" | "write">): boolean {
  const [receipt, ...waiting] = read();
  const young = waiting.find((one) => one?.action === "under_age" && !one.own);
  if (!young) return false;
  const areas = [webArea("sessionStorage"), webArea("localStorage")];
  const chats = areas.flatMap((area) => area.get("nl_chat") ?? []);
  const [visitor] = chats.flatMap((text) => guard(tokenIn)(text) ?? []);
  const session = areas[1]!.get("nl_session")?.split(".")[0];
  for (const area of areas) for (const key of ["nl_chat", "nl_session"]) area.remove(key);
  const own = { ...(visitor && { visitor }), ...(session && { sessions: [session] }) };
  write(receipt, ...waiting.map((one) => (one === young ? { ...one, own } : one)));
  return chats.length > 0;
}

function tokenIn(text: string): string[] {
  const { token } = JSON.parse(text) as { readonly token?: unknown };
  return typeof token === "string" ? [token] : [];
}
