import { pageAddress } from "@nordleads/browser";
import type { Attributes } from "@nordleads/wire/types";

/** What a page view tells: address and referrer without query and fragment (L9), title, language. OpenTelemetry's names where it has one. */
export function pageAttributes(): Attributes {
  const referrer = pageAddress(document.referrer);
  return {
    "url.full": pageAddress(location.href),
    "browser.language": navigator.language,
    "nordleads.page.title": document.title,
    ...(referrer && { "nordleads.referrer": referrer }),
  };
}

/** What the start of a session tells: the language and whether the window is small, medium or large. Nothing finer. */
export function sessionAttributes(): Attributes {
  const wide = (pixels: number): boolean => matchMedia(`(min-width:${pixels}px)`).matches;
  return {
    "browser.language": navigator.language,
    "nordleads.viewport": wide(1024) ? "l" : wide(640) ? "m" : "s",
  };
}
