import * as z from "zod";
import type { Consistency } from "./consistencyProof.ts";
import type { Inclusion } from "./inclusionProof.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().positive();
// A tree of 2^53 leaves has no longer path.
const path = z.array(hash).max(64);

/** What `GET consent/proof/HASH` answers. */
export const inclusionSchema = z.strictObject({
  size,
  index: z.int().nonnegative(),
  leaf: hash,
  root: hash,
  proof: path,
}) satisfies z.ZodType<Inclusion>;

/** What `GET consent/consistency` answers. */
export const consistencySchema = z.strictObject({
  first: size,
  firstRoot: hash,
  second: size,
  secondRoot: hash,
  proof: path,
}) satisfies z.ZodType<Consistency>;
