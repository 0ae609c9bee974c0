import type { Context } from "hono";
import type * as z from "zod";
import { parseJson, parseShape, readText } from "../http/readBody.ts";

const rules = { types: ["application/json"], most: 64 * 1024 } as const;

/**
 * The JSON body, checked. Throws `content_type`, `too_large`, `json_malformed`, `shape_invalid` (with its path).
 */
export async function readBody<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  return parseShape(schema, parseJson(await readText(context.req.raw, rules)));
}
