import type { nb } from "./nb.ts";

/** What every language of the console says. */
export type Texts = typeof nb;
