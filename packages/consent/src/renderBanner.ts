import type { LayerOneTexts } from "@nordleads/wire/types";
import { parseChoice } from "./core/keptChoice.ts";
import { statusOf } from "./core/statusOf.ts";
import { bannerStyle } from "./look/bannerStyle.ts";
import { baseStyle } from "./look/baseStyle.ts";

export interface RenderOptions {
  readonly texts: LayerOneTexts;
  readonly policyUrl: string;
  /** The optional purposes, in the order shown. */
  readonly purposes: readonly string[];
  /** SHA-256 (hex) of the notice, as in `createConsent`. */
  readonly notice: { readonly hash: string };
  /** First 16 digits of the hashes of the same notice in other languages. */
  readonly otherNotices?: readonly string[] | undefined;
  /** The request's `Cookie` header; where it holds a valid choice nobody has to be asked. */
  readonly cookie?: string | null | undefined;
  /** BCP 47 language of the texts. */
  readonly lang?: string | undefined;
  readonly accent?: string | undefined;
  readonly theme?: "light" | "dark" | "auto" | undefined;
  /** Of the page's Content-Security-Policy. */
  readonly nonce?: string | undefined;
  /** ms since the epoch; without it, now. */
  readonly now?: number | undefined;
}

/**
 * Layer one as HTML, on any server, without a DOM (C28): put it at the beginning of `body`. `drawBanner` with the same
 * options takes it over as it stands. Empty where the cookie holds a valid choice: never cache the page for others
 * without `Vary: Cookie`, or render it always, and `drawBanner` takes it away from who has chosen.
 */
export function renderBanner(options: RenderOptions): string {
  const { texts, purposes, policyUrl, lang, nonce, otherNotices = [], now = Date.now() } = options;
  const asked = {
    purposes,
    services: {},
    notices: [options.notice.hash.slice(0, 16), ...otherNotices],
  };
  const { decided, changedFrom } = statusOf(parseChoice(options.cookie ?? ""), asked, now);
  if (decided) return "";
  const names = purposes.map((purpose) => texts.purposes[purpose] ?? purpose).join(", ");
  const button = (action: "accept" | "reject" | "settings"): string =>
    `<button type="button" data-nl-consent="${action}">${escape(texts[action])}</button>`;
  return [
    `<style${nonce ? ` nonce="${escape(nonce)}"` : ""}>${baseStyle}${bannerStyle}${tint(options)}</style>`,
    `<section id="nl-consent" class="nl-c" dir="auto"${lang ? ` lang="${escape(lang)}"` : ""} aria-labelledby="nl-h">`,
    `<h2 id="nl-h">${escape(texts.title)}</h2>`,
    changedFrom ? `<p>${escape(texts.changed)}</p>` : "",
    `<p>${escape(texts.body.replace("{purposes}", () => names))}</p>`,
    `<div>${button("accept")}${button("reject")}${button("settings")}</div>`,
    `<a href="${escape(policyUrl)}">${escape(texts.policy)}</a></section>`,
  ].join("");
}

/** What is a `style` attribute in the browser would break a strict Content-Security-Policy here. */
function tint({ accent, theme }: RenderOptions): string {
  const rules = [
    theme && theme !== "auto" ? `color-scheme:${theme}` : "",
    // Nothing that could end the rule or the element.
    accent ? `--nl-accent:${accent.replaceAll(/[^\w#%(),./ -]/g, "")}` : "",
  ].filter(Boolean);
  return rules.length ? `#nl-consent.nl-c:not(#a){${rules.join(";")}}` : "";
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
