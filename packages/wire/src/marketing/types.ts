import type { MarketingStep } from "../consent/types.ts";

/** `sms` has no second step and no sender here: the controller's own program sends, from the list's export. */
export type MarketingChannel = MarketingStep["channel"];

/** `POST /v1/SITE_KEY/marketing`: somebody asks for marketing to an address (M1). */
export interface MarketingOptIn {
  readonly v: 1;
  readonly channel: MarketingChannel;
  /** `email`: an e-mail address. `sms`: a number in E.164, such as `+4768050000`. */
  readonly address: string;
  /** The words beside the button, exactly as they were shown; without a version their hash names them. */
  readonly words: { readonly text: string; readonly version?: string; readonly lang: string };
  /** Address of the page; query and fragment are left out. */
  readonly page?: string;
}

/** The answer, the same whether the address is known or not (M5). */
export interface MarketingAccepted {
  readonly accepted: true;
}

/** An address of the list with its proof (M5). Times are ISO 8601 in UTC. */
export interface MarketingEntry {
  readonly channel: MarketingChannel;
  readonly address: string;
  readonly words: {
    readonly text: string;
    readonly hash: string;
    readonly version: string;
    readonly lang: string;
  };
  readonly page: string | null;
  readonly askedAt: string;
  /** When the opt-in took effect: the second step by e-mail, the same as `askedAt` by SMS. */
  readonly since: string;
  /** Of the site's consent chain: the record by which it took effect. */
  readonly record: { readonly sequence: number; readonly hash: string };
  /** Goes into each message, as link and as `List-Unsubscribe` (M3). */
  readonly unsubscribeUrl: string;
}

/** A message of the outbox: kept instead of sent while no SMTP server is configured. */
export interface OutboxMail {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  /** The plain text. */
  readonly text: string;
}

/** `GET /console/api/sites/SITE_KEY/outbox`, the latest first. */
export interface OutboxList {
  /** `smtp`: messages are sent, and `mails` is empty. */
  readonly delivery: "outbox" | "smtp";
  readonly mails: readonly OutboxMail[];
  /** Whether there are older ones; ask with `before` = the last one's `at`. */
  readonly more: boolean;
  /** How many wait to be sent, and how many were refused for good within 7 days. */
  readonly queue: { readonly waiting: number; readonly failed: number };
}
