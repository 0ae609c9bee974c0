import type { ConsentTexts } from "@nordleads/wire/types";
import { ar } from "./ar.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fi } from "./fi.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";
import { se } from "./se.ts";
import { sv } from "./sv.ts";

/** The words in every language that we write, by BCP 47 tag. A page imports the one that it needs. */
export const consentTexts: Readonly<Record<string, ConsentTexts>> = { nb, nn, se, en, sv, da, fi, de, ar };
