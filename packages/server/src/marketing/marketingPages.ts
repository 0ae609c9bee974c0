import { hash } from "node:crypto";
import { Hono, type Context } from "hono";
import type { Env } from "../http/env.ts";
import { problem, ProblemError } from "../http/problem.ts";
import type { Site } from "../site/types.ts";
import type { Reader } from "../store/types.ts";
import type { Marketing } from "./createMarketing.ts";
import { drawPage, type PageFacts } from "./drawPage.ts";
import { marketingTexts } from "./marketingTexts.ts";
import { pageStyle } from "./pageStyle.ts";
import type { MarketingTexts } from "./texts/types.ts";

export interface MarketingPagesOptions {
  readonly read: Pick<Reader, "site">;
  readonly marketing: Pick<Marketing, "asked" | "confirm" | "readUnsubscribe" | "withdraw">;
  /** Told of each confirmation and withdrawal that changed something. */
  readonly changed: (step: "confirmed" | "withdrawn") => void;
}

type Draw = Omit<PageFacts, "name" | "policyUrl">;
type Shown = readonly [page: Draw, status?: 200 | 404];
type Answer = (site: Site, token: string, texts: MarketingTexts) => Promise<Shown>;

/**
 * The pages that a message links to (M2, M3), below `/v1` and before the door that checks origins: they are
 * opened from a mail program. A GET changes nothing. A token that is unknown, forged or too old is one 404.
 */
export function marketingPages({ read, marketing, changed }: MarketingPagesOptions): Hono<Env> {
  const headers = pageHeaders();
  const page = (answer: Answer) => async (c: Context<Env, "/:site/:token">) => {
    const site = await read.site(c.req.param("site"));
    if (!site) throw problem("site_unknown", "There is no site with this key. Check the key in the address.");
    const texts = marketingTexts(c.req.query("lang") ?? c.req.header("accept-language") ?? "", site.langs);
    const shown = (draw: Draw): string =>
      drawPage(texts, { ...draw, name: site.controller.name, policyUrl: site.policyUrl });
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    c.header("content-language", texts.lang);
    try {
      const [draw, status = 200] = await answer(site, c.req.param("token"), texts);
      return c.html(shown(draw), status);
    } catch (error) {
      // A full disk or queue: whoever reads this is a person, and a mail program looks at the status alone.
      if (!(error instanceof ProblemError)) throw error;
      return c.html(shown(texts.later), 503, { "retry-after": String(error.retryAfter ?? 30) });
    }
  };
  const askedFor = page(async (site, token, texts) => {
    const asked = await marketing.asked(site, token);
    if (!asked) return [texts.gone, 404];
    if (asked.state === "used") return [texts.already];
    const { title, text, words: label, button } = texts.confirm;
    return [{ title, text, button, words: { label, text: asked.text, lang: asked.lang } }];
  });
  const confirm = page(async (site, token, texts) => {
    const outcome = await marketing.confirm(site, token);
    if (outcome === "confirmed") changed(outcome);
    return outcome === "void" ? [texts.gone, 404] : [texts[outcome]];
  });
  const leaving = page(async (site, token, texts) =>
    marketing.readUnsubscribe(site, token) === undefined ? [texts.gone, 404] : [texts.leave],
  );
  const leave = page(async (site, token, texts) => {
    const address = marketing.readUnsubscribe(site, token);
    if (address === undefined) return [texts.gone, 404];
    if (await marketing.withdraw(site, address)) changed("withdrawn");
    return [texts.left];
  });
  return new Hono<Env>()
    .get("/:site/marketing/confirm/:token", askedFor)
    .post("/:site/marketing/confirm/:token", confirm)
    .get("/:site/marketing/unsubscribe/:token", leaving)
    .post("/:site/marketing/unsubscribe/:token", leave);
}

/** Nothing is loaded, framed, indexed, kept, or told to the next page: the address holds a token. */
function pageHeaders(): Readonly<Record<string, string>> {
  const style = hash("sha256", pageStyle, "base64");
  return {
    "content-security-policy": [
      "default-src 'none'",
      `style-src 'sha256-${style}'`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
}
