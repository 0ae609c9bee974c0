import type { PrivacyInformation } from "@nordleads/wire/types";
import type { Auth, AuthUser } from "./auth/createAuth.ts";
import type { NewUser } from "./auth/addUser.ts";
import type { Config } from "./config/types.ts";
import { problem } from "./http/problem.ts";
import { parseShape } from "./http/readBody.ts";
import { privacyInformation } from "./rights/privacyInformation.ts";
import type { PageChanges } from "./knowledge/diffPages.ts";
import { importPages, type ImportRequest } from "./site/importPages.ts";
import { siteSchema } from "./site/siteSchema.ts";
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
  /** What a visitor is told (R1). Throws `site_unknown`. */
  privacy(site: string, lang: string): Promise<PrivacyInformation>;
}

/** The operator's services over a store and the staff's sign-in. */
export function createServices(store: Store, auth: Auth, config: Config, now: () => number): Services {
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
    privacy: async (site, lang) => privacyInformation(await find(site), config.processor, lang),
  };
}
