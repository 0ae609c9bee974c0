import { brotliCompress, constants, gzip } from "node:zlib";
import { promisify } from "node:util";

/** A body in the forms that a browser may take, each made once. */
export interface Compressed {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** Compresses once, as well as it goes: brotli 11 and gzip 9. */
export async function compress(plain: Uint8Array): Promise<Compressed> {
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    promisify(gzip)(plain, { level: 9 }),
  ]);
  return { plain: own(plain), br: own(br), gzip: own(zipped) };
}

/** Answers with the best form that the request accepts; 304 when it has this ETag already. */
export function sendCompressed(
  request: Request,
  body: Compressed,
  headers: Readonly<Record<string, string>>,
): Response {
  const accepted = request.headers.get("accept-encoding") ?? "";
  const form = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : "plain";
  const all = new Headers({ ...headers, vary: "accept-encoding" });
  const etag = headers["etag"];
  if (etag !== undefined && (request.headers.get("if-none-match") ?? "").includes(etag))
    return new Response(null, { status: 304, headers: all });
  if (form !== "plain") all.set("content-encoding", form);
  return new Response(body[form], { headers: all });
}
