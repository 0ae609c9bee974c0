import type {
  ConsentStatistics,
  MarketingChannel,
  MarketingEntry,
  PrivacyInformation,
} from "@nordleads/wire/types";
import type { Auth, AuthUser } from "./auth/createAuth.ts";
import type { NewUser } from "./auth/addUser.ts";
import type { Config } from "./config/types.ts";
import { exportConsent } from "./consent/exportConsent.ts";
import { readStatistics, type StatisticsQuery } from "./consent/readStatistics.ts";
import { problem } from "./http/problem.ts";
import { parseShape } from "./http/readBody.ts";
import type { Signer } from "./keys/openSigner.ts";
import type { Marketing } from "./marketing/createMarketing.ts";
import { privacyInformation } from "./rights/privacyInformation.ts";
import type { PageChanges } from "./knowledge/diffPages.ts";
import { importPages, type ImportRequest } from "./site/importPages.ts";
import { siteSchema } from "./site/siteSchema.ts";
import type { Retention } from "./retention/createRetention.ts";
import type { RetentionReport } from "./retention/types.ts";
import type { Site } from "./site/types.ts";
import type { PageRow } from "./store/rows.ts";
import type { Store } from "./store/types.ts";

/** What the operator can do, from the command line or from a program that starts a server. */
export interface Services {
  readonly sites: {
    list(): Promise<Site[]>;
    /** Throws `site_unknown`. */
    find(key: string): Promise<Site>;
    /** Adds or replaces. Throws `shape_invalid` with the path. */
    save(site: Site): Promise<void>;
  };
  readonly users: {
    list(): Promise<readonly AuthUser[]>;
    /** Throws `shape_invalid`, `conflict`. */
    add(user: NewUser): Promise<{ id: string; password: string }>;
  };
  readonly knowledge: {
    /** Reads a web site's pages; again: updates, and removes what is gone. Throws `site_unknown`, `KnowledgeError`. */
    import(request: ImportRequest): Promise<PageChanges>;
    pages(site: string): Promise<PageRow[]>;
  };
  readonly marketing: {
    /** Who is on the list, each with the proof (M5). Throws `site_unknown`. */
    list(site: string): AsyncIterable<MarketingEntry>;
    /** Takes an address off the list, as its link would. False when it was not there. Throws `site_unknown`. */
    withdraw(site: string, channel: MarketingChannel, address: string): Promise<boolean>;
  };
  readonly consent: {
    /** All records, a signed head and the signed end, as JSON lines without line ends (C34). Throws `site_unknown`. */
    export(site: string): AsyncIterable<string>;
    /** Decisions by day, without any identifier (C33). Throws `site_unknown`, `shape_invalid`. */
    statistics(site: string, query: StatisticsQuery): Promise<ConsentStatistics>;
  };
  readonly rights: {
    /** Takes the personal part of a subject's consent records; says of how many (C32). Throws `site_unknown`. */
    eraseSubject(site: string, subject: string): Promise<{ readonly erased: number }>;
  };
  readonly retention: {
    /** Ends what is over; `dryRun` only counts. Throws `site_unknown`. */
    run(site: string, options?: { readonly dryRun?: boolean }): Promise<RetentionReport>;
  };
  /** What a visitor is told (R1). Throws `site_unknown`. */
  privacy(site: string, lang: string): Promise<PrivacyInformation>;
}

/** What the services stand on. */
export interface ServicesOptions {
  readonly store: Store;
  readonly auth: Auth;
  readonly signer: Pick<Signer, "sign">;
  readonly marketing: Pick<Marketing, "list" | "withdraw" | "hashOf">;
  readonly retention: Retention;
  readonly config: Config;
  /** ms since the epoch. */
  readonly now: () => number;
}

/** The operator's services over a store and the staff's sign-in. */
export function createServices(options: ServicesOptions): Services {
  const { store, auth, signer, marketing, retention, config, now } = options;
  const find = async (key: string): Promise<Site> => {
    const site = await store.read.site(key);
    if (!site) throw problem("site_unknown", `There is no site with the key ${key}.`);
    return site;
  };
  return {
    sites: {
      find,
      list: () => store.read.sites(),
      save: async (site) => {
        const checked = parseShape(siteSchema, site) as Site;
        await store.write({ type: "site.save", site: checked, at: now() });
      },
    },
    users: { list: () => auth.users(), add: (user) => auth.addUser(user) },
    knowledge: {
      import: async (request) =>
        importPages(store, { ...request, site: (await find(request.site)).key }, now),
      pages: (site) => store.read.pages(site),
    },
    marketing: {
      list: async function* (key) {
        yield* marketing.list(await find(key));
      },
      withdraw: async (key, channel, address) => {
        const site = await find(key);
        return marketing.withdraw(site, marketing.hashOf(site, channel, address));
      },
    },
    consent: {
      export: async function* (key) {
        yield* exportConsent({ read: store.read, signer, now }, (await find(key)).key);
      },
      statistics: async (key, query) => readStatistics(store.read, now)(await find(key), query),
    },
    rights: {
      eraseSubject: async (key, subject) =>
        store.write({ type: "consent.erase", site: (await find(key)).key, subject, at: now() }),
    },
    retention: {
      run: async (site, { dryRun = false } = {}) => retention.run((await find(site)).key, { dryRun }),
    },
    privacy: async (site, lang) => privacyInformation(await find(site), config.processor, lang),
  };
}
