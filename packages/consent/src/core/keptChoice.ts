import type { ConsentState } from "@nordleads/wire/types";

/** What `nl_consent` holds: who (a pseudonym), when (ms since the epoch), what, and the first 16 digits of the notice's hash. */
export type KeptChoice = Omit<ConsentState, "delivered">;

/** The most that `nl_consent` may take in bytes, with its name and what stands around it (C4). */
export const cookieLimit = 512;

/**
 * Writes a choice as the cookie `nl_consent`, which a server may read too:
 *
 * `nl_consent=1.SUBJECT.TIME.NOTICE.granted~refused.granted`
 *
 * version, pseudonym, ms since the epoch, first 16 hex digits of the notice's SHA-256, then the
 * purposes in the order shown, a granted one after a `.`, a refused one after a `~`, likewise the services whose
 * answer is another than their purpose's. Only octets that RFC 6265
 * allows.
 */
export function encodeChoice({ subject, at, notice, choices }: KeptChoice): string {
  const answers = Object.entries(choices).map(([purpose, granted]) => (granted ? "." : "~") + purpose);
  return `nl_consent=1.${subject}.${at}.${notice}${answers.join("")}`;
}

/**
 * Finds the choice in a `Cookie` header or `document.cookie`. What `encodeChoice` did not write (damaged, foreign,
 * oversized) is no choice (C4). There may be several of that name, of the host and of the domain, or set by
 * somebody else: the newest sound one counts. One from more than a day after `now` (ms since the epoch) is not sound.
 */
export function parseChoice(cookies: string, now: number = Date.now()): KeptChoice | undefined {
  let newest: KeptChoice | undefined;
  for (const [text, subject, time, notice, answers] of cookies.matchAll(
    /(?:^| )nl_consent=1\.([\w-]{8,64})\.(\d{1,15})\.([\da-f]{16})((?:[.~][a-z][\w-]{0,31})*)(?:;|$)/g,
  )) {
    const at = Number(time);
    const choices: Record<string, boolean> = {};
    for (const [, mark, purpose] of answers!.matchAll(/(.)([\w-]+)/g)) choices[purpose!] = mark === ".";
    if (at < now + 864e5 && text.length <= cookieLimit && at >= (newest?.at ?? 0))
      newest = { subject: subject!, at, notice: notice!, choices };
  }
  return newest;
}
