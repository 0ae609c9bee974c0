import type { OutboxList, OutboxMail } from "@nordleads/wire/types";
import type { OutboxRow } from "../store/rows.ts";
import type { Reader } from "../store/types.ts";
import type { MailSeal } from "./mailSeal.ts";

/** Which of a site's messages: before a time (ms since the epoch), at most `limit`. */
export interface OutboxQuery {
  readonly before: number;
  readonly limit: number;
}

export type ReadOutbox = (site: string, query: OutboxQuery) => Promise<OutboxList>;

/** Reads what was kept instead of sent, for the console. With SMTP there is none, only the queue's counts. */
export function readOutbox(read: Reader, seal: MailSeal, delivery: OutboxList["delivery"]): ReadOutbox {
  return async (site, { before, limit }) => {
    const rows = delivery === "smtp" ? [] : await read.outbox(site, before, limit + 1);
    const mails = rows.slice(0, limit).map((row) => toMail(seal, site, row));
    return { delivery, mails, more: rows.length > limit, queue: await read.mailCounts(site) };
  };
}

function toMail(seal: MailSeal, site: string, { id, at, body }: OutboxRow): OutboxMail {
  const { to, subject, text } = seal.open(site, id, body);
  return { id, at: new Date(at).toISOString(), to, subject, text };
}
