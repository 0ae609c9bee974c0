import * as z from "zod";
import type { CategoryName } from "./categories.ts";
/** What the map says of one field: a category, or why it carries no personal data. */
export type DataMapEntry = {
    readonly category: CategoryName;
} | {
    readonly none: "protocol" | "configuration" | "aggregate";
};
/** The registry beside the schemas: every leaf of a wire schema is in it (D1). */
export declare const dataMap: z.core.$ZodRegistry<DataMapEntry>;
/** Marks a field as personal data of a category. Returns the schema. */
export declare function personal<T extends z.ZodType>(category: CategoryName, schema: T): T;
/** Marks a field as carrying no personal data. Returns the schema. */
export declare function neutral<T extends z.ZodType>(none: "protocol" | "configuration" | "aggregate", schema: T): T;
