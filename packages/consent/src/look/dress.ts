import type { BannerOptions } from "../bannerOptions.ts";

/** Gives an element of ours its look, language and direction. */
export function dress(element: HTMLElement, { accent, lang, theme }: BannerOptions, classes: string): void {
  element.className = classes;
  element.dir = "auto";
  if (lang) element.lang = lang;
  // No value at all leaves it to the page.
  element.style.setProperty("color-scheme", theme ?? "");
  element.style.setProperty("--nl-accent", accent ?? "");
}
