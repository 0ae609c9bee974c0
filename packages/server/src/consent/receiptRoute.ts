import type { ConsentReceipt } from "@nordleads/wire/types";
import { Hono } from "hono";
import type { Env } from "../http/env.ts";
import { problem } from "../http/problem.ts";
import { parseJson, readText } from "../http/readBody.ts";
import type { Signer } from "../keys/openSigner.ts";
import type { Store } from "../store/types.ts";
import { receiptAsJsonLd } from "./receiptAsJsonLd.ts";
import { verifyReceipt } from "./verifyReceipt.ts";

export interface ReceiptRouteOptions {
  readonly store: { readonly read: Pick<Store["read"], "notice"> };
  readonly signer: Pick<Signer, "jwks">;
  readonly maxBody: number;
}

/**
 * `POST consent/receipt`, below `/v1`: a receipt as DPV JSON-LD (C18) for whoever holds it. Records are personal, so
 * nobody asks for one by its hash: the receipt itself is the proof of possession. Nothing is looked up but the
 * notice's words, and nothing is stored. Problems: `shape_invalid` (no receipt of this site, or not what was signed).
 */
export function receiptRoute({ store, signer, maxBody }: ReceiptRouteOptions): Hono<Env> {
  const rules = { types: ["application/json", "text/plain"], most: maxBody } as const;
  return new Hono<Env>().post("/:site/consent/receipt", async (c) => {
    const site = c.get("site");
    const receipt = parseJson(await readText(c.req.raw, rules));
    const verified = await verifyReceipt(receipt, signer.jwks);
    if ("wrong" in verified)
      throw problem("shape_invalid", `Send a receipt as it was given: ${verified.wrong}.`);
    const { record } = verified;
    if (record.site !== site.key)
      throw problem("shape_invalid", "Send the receipt to the site that it is of.", { path: "record.site" });
    const notice = await store.read.notice(site.key, record.notice.hash);
    const document = receiptAsJsonLd(receipt as ConsentReceipt, site, notice?.body);
    return c.json(document, 200, {
      "content-type": "application/ld+json",
      "cache-control": "no-store",
    });
  });
}
