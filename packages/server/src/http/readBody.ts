import { gunzip } from "node:zlib";
import { promisify } from "node:util";
import type * as z from "zod";
import { problem } from "./problem.ts";

const unzip = promisify(gunzip);

/** What a route takes: content types, most bytes, and whether the body may be gzip (`?enc=gzip` or the header). */
export interface BodyRules {
  readonly types: readonly string[];
  readonly most: number;
  readonly gzip?: boolean;
  /** Most bytes after unzipping; without it sixteen times what may travel. */
  readonly mostUnzipped?: number;
}

/**
 * Reads a body as text, counting while it comes: never more than `most` bytes are kept, unzipped or not.
 * Throws `content_type`, `too_large`, `encoding_unsupported` (S4).
 */
export async function readText(request: Request, rules: BodyRules): Promise<string> {
  return new TextDecoder().decode(await readUnzipped(request, rules));
}

/** The same as bytes. */
export async function readUnzipped(request: Request, rules: BodyRules): Promise<Uint8Array> {
  const { types, most, mostUnzipped = most * 16 } = rules;
  if (!types.includes(mediaType(request)))
    throw problem("content_type", `Send the body as ${types.join(" or ")}.`);
  const zipped = isZipped(request, rules);
  const bytes = await readBytes(request, most);
  return zipped ? inflate(bytes, mostUnzipped) : bytes;
}

/** The content type without its parameters, in lower case. */
export function mediaType(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** A page flags gzip in the address, because the header would cost it a preflight; other senders use the header. */
function isZipped(request: Request, { gzip }: BodyRules): boolean {
  const named = [new URL(request.url).searchParams.get("enc"), request.headers.get("content-encoding")]
    .map((name) => name?.trim().toLowerCase() ?? "identity")
    .filter((name) => name !== "identity");
  if (named.length > 0 && (!gzip || named.some((name) => name !== "gzip")))
    throw problem("encoding_unsupported", "The only encoding is `?enc=gzip`, and only where it is offered.");
  return named.length > 0;
}

function tooLarge(most: number): Error {
  return problem("too_large", `A body has at most ${most} bytes. Send less at a time.`);
}

async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > most) throw tooLarge(most);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function inflate(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  try {
    // Stops at the first piece beyond the limit: what is larger is an attack.
    return await unzip(bytes, { maxOutputLength: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(most);
    throw problem("encoding_unsupported", "The body is flagged as gzip but cannot be unzipped.");
  }
}

/** Parses JSON. Throws `json_malformed`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw problem("json_malformed", "The body is not JSON, or was cut off on the way.");
  }
}

/** Checks a shape. Throws `shape_invalid` with the path of the first mistake. */
export function parseShape<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path.map(String).join(".") ?? "";
  throw problem("shape_invalid", `${path || "The body"}: ${issue?.message ?? "has a wrong shape"}.`, {
    path,
  });
}

/** Refuses another protocol version than 1 before anything else is looked at. Throws `version_unsupported`. */
export function checkVersion(value: unknown): void {
  const version = typeof value === "object" && value !== null && "v" in value ? value.v : undefined;
  if (version !== undefined && version !== 1)
    throw problem("version_unsupported", "This server speaks version 1 of the protocol: send `v: 1`.");
}
