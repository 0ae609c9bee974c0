import * as z from "zod";
import type { Mail } from "./types.ts";

const address = z.email().max(254);
// oxlint-disable-next-line no-control-regex -- control characters are what must not pass
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** Whether a message has one receiver and no header that could hold a second one (RFC 5322: no CR, no LF). */
export function isMailable({ id, to, subject, fromName, unsubscribeUrl }: Mail): boolean {
  if (!address.safeParse(to).success || !/^[\w-]{1,100}$/.test(id)) return false;
  return ![subject, fromName, unsubscribeUrl].some((text) => control.test(text));
}
