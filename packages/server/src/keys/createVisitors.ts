import { createHmac, timingSafeEqual } from "node:crypto";
import type { VisitorGrant } from "@nordleads/wire/types";
import { nanoid } from "nanoid";
import { problem } from "../http/problem.ts";
import { deriveKey } from "./deriveKey.ts";

/** Anonymous visitors of the sites. Nothing is stored: the token proves the id. */
export interface Visitors {
  make(site: string): VisitorGrant;
  /** The visitor id of an `Authorization` header. Throws `token_missing`, `token_invalid` (S3). */
  read(site: string, authorization: string | undefined): string;
}

/** Tokens are `visitorId.MAC`, HMAC-SHA256 over site and id under a key derived from the master key. */
export function createVisitors(master: Uint8Array): Visitors {
  const key = deriveKey(master, "visitor");
  const mac = (site: string, visitor: string): Buffer =>
    createHmac("sha256", key).update(`${site}\n${visitor}`).digest();
  return {
    make: (site) => {
      const visitorId = `v_${nanoid()}`;
      return { visitorId, token: `${visitorId}.${mac(site, visitorId).toString("base64url")}` };
    },
    read: (site, authorization) => {
      if (authorization === undefined)
        throw problem("token_missing", "Send the visitor's token as `Authorization: Bearer TOKEN`.");
      const [, visitor = "", given = ""] = /^Bearer ([\w-]{1,64})\.([\w-]{43})$/.exec(authorization) ?? [];
      const right = mac(site, visitor);
      const bytes = Buffer.from(given, "base64url");
      if (bytes.length !== right.length || !timingSafeEqual(bytes, right))
        throw problem(
          "token_invalid",
          "This token is not one of this site. Make a visitor and use its token.",
        );
      return visitor;
    },
  };
}
