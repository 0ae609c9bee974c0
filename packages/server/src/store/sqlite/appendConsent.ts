import type { ConsentRecord } from "@nordleads/wire/types";
import { canonicalJson } from "../../consent/canonicalJson.ts";
import { leafHash } from "../../consent/merkleHash.ts";
import { sha256 } from "../../consent/sha256.ts";
import type { AppendConsent } from "../commands.ts";
import type { ConsentRow } from "../rows.ts";
import type { Statements } from "./statements.ts";

const columns = "sequence, id, subject, body, hash";

/** What was appended, or the record that the same id made before. */
export interface Appended {
  readonly created: boolean;
  readonly row: ConsentRow;
}

/** Adds a record to the site's chain; the same id again answers the record that is there (C9, C11). */
export function appendConsent(db: Statements, { record }: AppendConsent): Appended {
  const { site, id, subject } = record;
  const known = db.get<ConsentRow>(
    `SELECT ${columns} FROM consent_records WHERE site = ? AND id = ?`,
    site,
    id,
  );
  if (known) return { created: false, row: known };
  const last = db.get<Pick<ConsentRow, "sequence" | "hash">>(
    "SELECT sequence, hash FROM consent_records WHERE site = ? ORDER BY sequence DESC LIMIT 1",
    site,
  );
  const sequence = (last?.sequence ?? 0) + 1;
  const whole: ConsentRecord = { ...record, sequence, previousHash: last?.hash ?? "0".repeat(64) };
  const body = canonicalJson(whole);
  const row = { sequence, id, subject, body, hash: sha256(body) };
  db.run(
    `INSERT INTO consent_records (site, ${columns}, leaf, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    site,
    sequence,
    id,
    subject,
    body,
    row.hash,
    leafHash(body),
    kindOf(record),
  );
  return { created: true, row };
}

function kindOf({ action, marketing }: AppendConsent["record"]): "decision" | "report" | "marketing" {
  if (marketing) return "marketing";
  return action === "report" ? "report" : "decision";
}
