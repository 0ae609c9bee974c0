import type { Texts } from "../texts/Texts.ts";

/** What a purpose is called; a service, or a purpose of the site's own, by its own name. */
export const nameWord = (name: string, { purposes }: Pick<Texts["person"], "purposes">): string =>
  Object.hasOwn(purposes, name) ? purposes[name as keyof typeof purposes] : name;
