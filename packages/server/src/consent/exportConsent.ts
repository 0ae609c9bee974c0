import type { Signer } from "../keys/openSigner.ts";
import type { ConsentEntryRow } from "../store/rows.ts";
import type { Reader } from "../store/types.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { digestText, type ExportEnd, type ExportStart, type Tombstone } from "./exportLines.ts";
import { growingRoot } from "./growingRoot.ts";
import { signTreeHead } from "./signTreeHead.ts";

export interface ExportOptions {
  readonly read: Pick<Reader, "consentEntries">;
  readonly signer: Pick<Signer, "sign">;
  /** ms since the epoch. */
  readonly now: () => number;
}

const page = 1000;

/**
 * A site's records as JSON lines (C34), without line ends: what the file is, each record or its tombstone in order, the
 * signed head over exactly these, and the signed end. Reads page by page: records that come meanwhile are in it or
 * not, and the head is over those that are. Ends before a gap of the chain, where the tree ends too.
 */
export async function* exportConsent(
  { read, signer, now }: ExportOptions,
  site: string,
): AsyncGenerator<string, void, undefined> {
  const tree = growingRoot();
  let digest = "";
  let lines = 0;
  const tell = (line: string): string => {
    digest = digestText(digest, line);
    lines += 1;
    return line;
  };
  const start: ExportStart = { type: "export", format: "nordleads-consent", v: 1, site };
  yield tell(canonicalJson(start));
  for await (const row of inOrder(read, site)) {
    tree.append(row.leaf);
    yield tell(row.body ?? canonicalJson(tombstone(site, row)));
  }
  const head = { size: tree.size(), root: tree.root() };
  yield tell(canonicalJson(await signTreeHead(signer, site, head, now())));
  const at = new Date(now()).toISOString();
  const end = { type: "export-end", v: 1, site, lines, digest, at } as const;
  const jws = await signer.sign(canonicalJson(end), "nordleads-export");
  yield canonicalJson({ ...end, jws } satisfies ExportEnd);
}

async function* inOrder(read: ExportOptions["read"], site: string): AsyncGenerator<ConsentEntryRow> {
  for (let last = 0; ;) {
    const rows = await read.consentEntries(site, last, page);
    for (const row of rows) {
      if (row.sequence !== last + 1) return;
      last = row.sequence;
      yield row;
    }
    if (rows.length < page) return;
  }
}

function tombstone(site: string, { sequence, hash, leaf, erasedAt }: ConsentEntryRow): Tombstone {
  return { type: "tombstone", site, sequence, hash, leaf, erasedAt: new Date(erasedAt ?? 0).toISOString() };
}
