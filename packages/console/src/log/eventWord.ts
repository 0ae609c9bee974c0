import type { Texts } from "../texts/Texts.ts";

/** What an event is called; one of the site's own by its own name. */
export const eventWord = (name: string, { person: { events } }: Texts): string =>
  Object.hasOwn(events, name) ? events[name as keyof typeof events] : name;
