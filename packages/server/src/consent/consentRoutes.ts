import { consentDecisionSchema } from "@nordleads/wire";
import type { ConsentDecision, ConsentReceipt, ConsentRecord } from "@nordleads/wire/types";
import { Hono } from "hono";
import type { Env } from "../http/env.ts";
import { problem } from "../http/problem.ts";
import { checkVersion, parseJson, parseShape, readText } from "../http/readBody.ts";
import type { Signer } from "../keys/openSigner.ts";
import type { Site } from "../site/types.ts";
import type { Store } from "../store/types.ts";
import { consentExpiry } from "./consentExpiry.ts";
import { receiptAsJsonLd } from "./receiptAsJsonLd.ts";
import { treeRoutes } from "./treeRoutes.ts";

export interface ConsentRoutesOptions {
  readonly store: Store;
  readonly signer: Signer;
  readonly maxBody: number;
  readonly now: () => number;
  /** Who runs this server, as the record names it. */
  readonly processor: string;
  readonly recorded: () => void;
}

/** Decisions (C9–C12, C15) and the tree of their records (C16), below `/v1`. */
export function consentRoutes(options: ConsentRoutesOptions): Hono<Env> {
  const { store, signer } = options;
  const rules = { types: ["application/json", "text/plain"], most: options.maxBody } as const;
  return new Hono<Env>().route("/", treeRoutes(options)).post("/:site/consent", async (c) => {
    const site = c.get("site");
    const body = parseJson(await readText(c.req.raw, rules));
    checkVersion(body);
    const decision = parseShape(consentDecisionSchema, body);
    checkPurposes(site, decision);
    // A notice that is not ours, or not this site's, proves nothing.
    const known = await store.read.notice(site.key, decision.notice.hash);
    if (known?.lang !== decision.notice.lang)
      throw problem(
        "notice_unknown",
        "No notice with this hash and language was ever shown here. Load the script again.",
      );
    const record = toRecord(site, decision, options.now(), options.processor);
    const { created, row } = await store.write({ type: "consent.append", record });
    if (created) options.recorded();
    const receipt: ConsentReceipt = {
      record: JSON.parse(row.body) as ConsentRecord,
      hash: row.hash,
      jws: await signer.sign(row.body),
    };
    const status = created ? 201 : 200;
    if (!(c.req.header("accept") ?? "").includes("application/ld+json")) return c.json(receipt, status);
    return c.json(receiptAsJsonLd(receipt, site), status, { "content-type": "application/ld+json" });
  });
}

function checkPurposes(site: Site, { choices }: ConsentDecision): void {
  const unknown = Object.keys(choices).find((purpose) => !site.purposes.includes(purpose));
  if (unknown !== undefined)
    throw problem("purpose_unknown", "The site has no such purpose. Load the script again.", {
      path: `choices.${unknown}`,
    });
}

type Unchained = Omit<ConsentRecord, "sequence" | "previousHash">;

/** The server's time counts, the device's is kept beside it (C12). No address, no user agent (C10). */
function toRecord(site: Site, decision: ConsentDecision, now: number, processor: string): Unchained {
  const { at, ...rest } = decision;
  return {
    ...rest,
    site: site.key,
    recordedAt: new Date(now).toISOString(),
    decidedAt: new Date(at).toISOString(),
    expiresAt: new Date(consentExpiry(decision, now)).toISOString(),
    controller: site.controller.name,
    processor,
  };
}
