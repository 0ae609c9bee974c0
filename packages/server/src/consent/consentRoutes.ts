import { consentDecisionSchema } from "@nordleads/wire";
import type { ConsentDecision, ConsentReceipt, ConsentRecord } from "@nordleads/wire/types";
import { Hono } from "hono";
import type { Env } from "../http/env.ts";
import { problem, ProblemError } from "../http/problem.ts";
import { checkVersion, parseJson, parseShape, readText } from "../http/readBody.ts";
import type { Visitors } from "../keys/createVisitors.ts";
import type { Signer } from "../keys/openSigner.ts";
import type { Site } from "../site/types.ts";
import type { AppendConsent } from "../store/commands.ts";
import type { ConsentRow } from "../store/rows.ts";
import type { Store } from "../store/types.ts";
import { checkDecision, checkReported } from "./checkDecision.ts";
import { consentExpiry } from "./consentExpiry.ts";
import { decisionLimits } from "./decisionLimits.ts";
import { noticeNames } from "./noticeNames.ts";
import { receiptAsJsonLd } from "./receiptAsJsonLd.ts";
import { receiptRoute } from "./receiptRoute.ts";
import { treeRoutes } from "./treeRoutes.ts";

export interface ConsentRoutesOptions {
  readonly store: Store;
  readonly signer: Signer;
  readonly visitors: Pick<Visitors, "read">;
  readonly maxBody: number;
  /** Whether the last `X-Forwarded-For` is the caller's address. */
  readonly trustProxy: boolean;
  readonly now: () => number;
  /** Who runs this server, as the record names it. */
  readonly processor: string;
  readonly recorded: () => void;
  /** Has what was erased told to who has been sent it; absent where there is no export. */
  readonly forward?: (() => void) | undefined;
  /** Destroys the keys of conversations that a decision has erased, and ends what is going on in them (C27). */
  readonly erased: (site: string, conversations: readonly string[]) => Promise<void>;
}

/** Decisions (C9–C12, C15, C25, C27) and the tree of their records (C16), below `/v1`. */
export function consentRoutes(options: ConsentRoutesOptions): Hono<Env> {
  const { store, signer } = options;
  const rules = { types: ["application/json", "text/plain"], most: options.maxBody } as const;
  return new Hono<Env>()
    .route("/", treeRoutes(options))
    .route("/", receiptRoute(options))
    .post("/:site/consent", decisionLimits(options.trustProxy, options.now), async (c) => {
      const site = c.get("site");
      const body = parseJson(await readText(c.req.raw, rules));
      checkVersion(body);
      const decision = parseShape(consentDecisionSchema, body);
      // A notice that is not ours, or not this site's, proves nothing.
      const notice = await store.read.notice(site.key, decision.notice.hash);
      if (notice?.lang !== decision.notice.lang)
        throw problem(
          "notice_unknown",
          "No notice with this hash and language was ever shown here. Load the script again.",
        );
      checkDecision(noticeNames(notice.body, site), decision);
      if (decision.of !== undefined) checkReported(decision, await store.read.consent(site.key, decision.of));
      const { created, row } = await record(options, site, {
        ...decision,
        // As it was kept, whatever the decision calls it.
        notice: { hash: notice.hash, version: notice.version, lang: notice.lang },
      });
      const receipt: ConsentReceipt = {
        record: JSON.parse(row.body) as ConsentRecord,
        hash: row.hash,
        jws: await signer.sign(row.body),
      };
      const status = created ? 201 : 200;
      if (!(c.req.header("accept") ?? "").includes("application/ld+json")) return c.json(receipt, status);
      return c.json(receiptAsJsonLd(receipt, site, notice.body), status, {
        "content-type": "application/ld+json",
      });
    });
}

/** Records a decision once, and finishes what it erases before it is acknowledged. */
async function record(
  { store, visitors, now, processor, recorded, erased, forward }: ConsentRoutesOptions,
  site: Site,
  decision: ConsentDecision,
): Promise<{ readonly created: boolean; readonly row: ConsentRow }> {
  const own = decision.own && ownOf(visitors, site.key, decision.own);
  const appended = await store.write({
    type: "consent.append",
    record: toRecord(site, decision, now(), processor),
    ...(own && { own }),
    ...(forward && { forward: true }),
  });
  if (appended.outcome === "gone")
    throw problem("conflict", "The record of this decision was erased. A new decision needs a new id.");
  if (appended.outcome === "foreign")
    throw problem("conflict", "Another subject has decided with this id. Make another one.", { path: "id" });
  if (appended.outcome === "known") return { created: false, row: appended.row };
  recorded();
  if (decision.action === "under_age") forward?.();
  if (appended.erased.length > 0) await erased(site.key, appended.erased);
  return { created: true, row: appended.row };
}

/** What is the visitor's by their token: one that is not ours proves nothing, and erases nothing (C27). */
function ownOf(
  visitors: Pick<Visitors, "read">,
  site: string,
  { visitor: token, sessions = [] }: NonNullable<ConsentDecision["own"]>,
): NonNullable<AppendConsent["own"]> {
  try {
    return token === undefined ? { sessions } : { visitor: visitors.read(site, `Bearer ${token}`), sessions };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { sessions };
  }
}

/** The last time that ISO 8601 writes with four digits: a clock beyond it is told as this. */
const lastTime = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

type Unchained = Omit<ConsentRecord, "sequence" | "previousHash">;

/**
 * The server's time counts, the device's is kept beside it (C12). No address, no user agent (C10), nothing of what is
 * the visitor's own beside it (C27).
 */
function toRecord(site: Site, decision: ConsentDecision, now: number, processor: string): Unchained {
  const { at, own: _own, ...rest } = decision;
  return {
    ...rest,
    site: site.key,
    recordedAt: new Date(now).toISOString(),
    decidedAt: new Date(Math.min(at, lastTime)).toISOString(),
    expiresAt: new Date(consentExpiry(decision, now)).toISOString(),
    controller: site.controller.name,
    processor,
  };
}
