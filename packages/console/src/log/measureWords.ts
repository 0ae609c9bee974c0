import type { TimelineEvent } from "@nordleads/wire/types";
import type { Texts } from "../texts/Texts.ts";

/** A measure in words: `LCP 1 240 ms, bra`; of a device its browser and system. */
export function measureWords({ attributes }: TimelineEvent, { locale, session }: Texts): string {
  const name = attributes["browser.web_vital.name"];
  if (typeof name !== "string") return deviceWords(attributes);
  const value = Number(attributes["browser.web_vital.value"]);
  const rating = String(attributes["browser.web_vital.rating"]);
  // CLS is a plain number, the others are times (web.dev/articles/vitals).
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: name === "cls" ? 2 : 0 });
  const measured = `${name.toUpperCase()} ${format.format(value)}${name === "cls" ? "" : " ms"}`;
  const { ratings } = session;
  return Object.hasOwn(ratings, rating)
    ? `${measured}, ${ratings[rating as keyof typeof ratings]}`
    : measured;
}

function deviceWords(attributes: TimelineEvent["attributes"]): string {
  const browser = [attributes["user_agent.name"], attributes["user_agent.version"]].filter(Boolean).join(" ");
  return [browser, attributes["browser.platform"]].filter(Boolean).join(", ");
}
