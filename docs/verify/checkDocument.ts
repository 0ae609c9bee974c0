import type { ConsentReceipt, ConsentRecord } from "../../packages/wire/src/types.ts";
import { stateOf } from "../../packages/server/src/consent/jsonld/statusNode.ts";

type Document = Readonly<Record<string, unknown>>;

/** The receipt that a JSON-LD document carries: its signature holds the record that was signed. */
export function receiptInside(document: Document): object {
  const jws = String(document["nl:jws"]);
  return { record: payloadOf(jws), hash: document["nl:hash"], jws } satisfies {
    [key in keyof ConsentReceipt]: unknown;
  };
}

function payloadOf(jws: string): unknown {
  try {
    const binary = atob((jws.split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/"));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0))));
  } catch {
    return undefined;
  }
}

/** What a document says otherwise than the signed record, about each purpose's state; undefined when nothing. */
export function checkDocument(document: Document, record: ConsentRecord): string | undefined {
  const said = new Map(
    listOf(document["dpv:hasRecordOfActivity"]).map((node) => [node["dct:identifier"], node]),
  );
  const different = Object.entries(record.choices).find(([purpose, granted]) => {
    const node = said.get(`${record.id}:${purpose}`);
    const [status] = listOf(node?.["dpv:hasConsentStatus"]);
    return ![status?.["@type"]].flat().includes(stateOf(record, purpose, granted));
  });
  if (different) return `the document says another state for ${different[0]}`;
  const own = listOf(document["dpv:hasRecordOfActivity"]).length === Object.keys(record.choices).length;
  return own ? undefined : "the document says another state for a purpose that was not asked for";
}

function listOf(value: unknown): Document[] {
  return [value].flat().filter((item): item is Document => typeof item === "object" && item !== null);
}
