import type * as z from "zod";
import { type DataMapEntry } from "./registry.ts";
/** A leaf of a schema: its path and what the map says of it, undefined when it is missing there. */
export interface Leaf {
    readonly path: string;
    readonly entry: DataMapEntry | undefined;
}
/** All leaves below a schema. A registered node is a leaf; an unregistered one is opened as far as it can be. */
export declare function leaves(schema: z.core.$ZodType, path?: string): Leaf[];
