import type { ProcessingActivity } from "../rights/types.ts";
/** The record of processing (article 30), derived from the map: each category in use with the fields that carry it. */
export declare function processing(): ProcessingActivity[];
