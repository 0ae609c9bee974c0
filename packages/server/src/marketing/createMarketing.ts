import { randomBytes } from "node:crypto";
import type { MarketingChannel, MarketingEntry, MarketingOptIn } from "@nordleads/wire/types";
import { nanoid } from "nanoid";
import { sha256 } from "../consent/sha256.ts";
import { problem } from "../http/problem.ts";
import type { MailSeal } from "../mail/mailSeal.ts";
import type { Site } from "../site/types.ts";
import type { AskLimits, AskMarketing } from "../store/commands.ts";
import type { MarketingAskRow } from "../store/rows.ts";
import type { Store } from "../store/types.ts";
import { confirmationMail } from "./confirmationMail.ts";
import { createAddresses } from "./createAddresses.ts";
import { createUnsubscribeTokens } from "./createUnsubscribeTokens.ts";
import { askLimits, tokenLife } from "./limits.ts";
import { listEntries } from "./listEntries.ts";
import { marketingRecord, type RecordFacts } from "./marketingRecord.ts";
import { marketingTexts } from "./marketingTexts.ts";
import { marketingUrls } from "./marketingUrls.ts";

export interface MarketingOptions {
  readonly store: Store;
  readonly master: Uint8Array;
  readonly seal: MailSeal;
  /** ms since the epoch. */
  readonly now: () => number;
  /** The public origin. */
  readonly url: string;
  /** Who runs this server, as a record names it. */
  readonly processor: string;
  /** Default: `askLimits`. */
  readonly limits?: AskLimits;
}

/** What a confirmation's token stands for. */
export interface Asked {
  /** The words that were asked with, and their language. */
  readonly text: string;
  readonly lang: string;
  /** `used`: confirmed before. */
  readonly state: "open" | "used";
}

/** Marketing by e-mail and SMS, each step a record of the site's consent chain (M1–M5). */
export interface Marketing {
  /**
   * Somebody asks. By e-mail a message goes out with the second step; by SMS it takes effect at once, and the
   * controller's own program sends, from the list. Tells nothing of what was known before (M5). Throws
   * `rate_limited` when the site waits for too many confirmations already, whatever the address.
   */
  ask(site: Site, optIn: MarketingOptIn): Promise<void>;
  /** Undefined when the token is unknown, too old, or void by a withdrawal. Changes nothing (M2). */
  asked(site: Site, token: string): Promise<Asked | undefined>;
  /** The second step: once, however often it comes. */
  confirm(site: Site, token: string): Promise<"confirmed" | "already" | "void">;
  /** Whether an unsubscribe token was made here, and for which address (hash). */
  readUnsubscribe(site: Site, token: string): string | undefined;
  /** Takes an address (its hash) off the list. False when it was not there. */
  withdraw(site: Site, address: string): Promise<boolean>;
  /** The hash of an address, as `withdraw` takes it. */
  hashOf(site: Site, channel: MarketingChannel, address: string): string;
  /** Who is on the list, each with the proof (M5). */
  list(site: Site): AsyncGenerator<MarketingEntry>;
  /** Deletes addresses that nobody confirmed in 7 days, and what belongs to them (M1). */
  sweep(): Promise<number>;
}

/** Joins store, keys and words. */
export function createMarketing(options: MarketingOptions): Marketing {
  const { store, master, now, url, processor } = options;
  const addresses = createAddresses(master);
  const tokens = createUnsubscribeTokens(master);
  const urls = marketingUrls(url);
  const goodAsk = async (site: Site, token: string): Promise<MarketingAskRow | undefined> => {
    const ask = await store.read.marketingAsk(site.key, sha256(token));
    return ask && ask.askedAt >= now() - tokenLife ? ask : undefined;
  };
  return {
    ask: async (site, optIn) => {
      const { channel, address: given, words } = optIn;
      const address = addresses.hash(site.key, channel, given);
      const unsubscribeUrl = urls.unsubscribe(site.key, tokens.make(site.key, address), words.lang);
      const sealed = addresses.seal(site.key, address, given);
      const asked = await store.write(toAsk(options, site, optIn, { address, sealed, unsubscribeUrl }));
      if (asked.outcome === "full") throw tooMany(asked.wait);
    },
    asked: async (site, token) => {
      const ask = await goodAsk(site, token);
      return ask && { text: ask.text, lang: ask.lang, state: ask.usedAt === null ? "open" : "used" };
    },
    confirm: async (site, token) => {
      const ask = await goodAsk(site, token);
      if (!ask) return "void";
      const at = now();
      const record = marketingRecord(site, processor, "confirmed", { ...ask, id: `mc_${ask.id}`, at });
      const { outcome } = await store.write({
        type: "marketing.confirm",
        site: site.key,
        token: sha256(token),
        at,
        notBefore: at - tokenLife,
        record,
      });
      return outcome;
    },
    readUnsubscribe: (site, token) => tokens.read(site.key, token),
    withdraw: async (site, address) => {
      const found = await store.read.subscription(site.key, address);
      if (!found) return false;
      const facts = { ...found, id: `mw_${nanoid()}`, at: now() };
      const record = marketingRecord(site, processor, "withdrawn", facts);
      const command = { type: "marketing.withdraw", site: site.key, address, record } as const;
      return (await store.write(command)).withdrawn;
    },
    hashOf: (site, channel, address) => addresses.hash(site.key, channel, address),
    list: (site) => listEntries(store.read, { addresses, tokens, urls }, site.key),
    sweep: async () => {
      const { deleted } = await store.write({ type: "marketing.sweep", before: now() - tokenLife });
      return deleted;
    },
  };
}

function tooMany(wait: number): Error {
  // Confirmations make room before that: nobody is told to stay away for a day.
  const seconds = Math.min(3600, Math.max(1, Math.ceil(wait / 1000)));
  return problem("rate_limited", `Too many opt-ins wait to be confirmed. Try again in ${seconds} s.`, {
    retryAfter: seconds,
  });
}

interface AskParts {
  readonly address: string;
  readonly sealed: Uint8Array;
  readonly unsubscribeUrl: string;
}

/** The same work for every address: what the writer makes of it is not seen outside (M5). */
function toAsk(
  options: MarketingOptions,
  site: Site,
  optIn: MarketingOptIn,
  { address, sealed, unsubscribeUrl }: AskParts,
): AskMarketing {
  const { now, url, processor, seal } = options;
  const { channel, words } = optIn;
  const at = now();
  const id = nanoid();
  const hash = sha256(words.text);
  const version = words.version ?? hash.slice(0, 8);
  const facts: RecordFacts = {
    id: `ma_${id}`,
    address,
    channel,
    words: hash,
    version,
    lang: words.lang,
    at,
  };
  const token = randomBytes(32).toString("base64url");
  const mail = confirmationMail(marketingTexts(words.lang, site.langs), {
    site: site.key,
    id: `confirm-${id}`,
    address,
    name: site.controller.name,
    to: optIn.address,
    confirmUrl: marketingUrls(url).confirm(site.key, token, words.lang),
    unsubscribeUrl,
  });
  return {
    type: "marketing.ask",
    site: site.key,
    id,
    address,
    channel,
    sealed,
    words: { hash, text: words.text, version, lang: words.lang },
    page: optIn.page === undefined ? null : withoutQuery(optIn.page),
    at,
    confirmation:
      channel === "sms" ? null : { token: sha256(token), mail: { id: mail.id, body: seal.seal(mail) } },
    record: marketingRecord(site, processor, "asked", facts),
    limits: options.limits ?? askLimits,
  };
}

/** An address loses query and fragment (L9). */
function withoutQuery(page: string): string {
  const { origin, pathname } = new URL(page);
  return origin + pathname;
}
