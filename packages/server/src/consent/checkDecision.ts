import type { ConsentDecision } from "@nordleads/wire/types";
import { problem, type ProblemError } from "../http/problem.ts";
import type { ConsentRow } from "../store/rows.ts";
import type { NoticeNames } from "./noticeNames.ts";

const wrong = (path: string, detail: string): ProblemError => problem("shape_invalid", detail, { path });

/**
 * Refuses a decision that cannot be one on its notice: `purpose_unknown` for a purpose or service that the notice does
 * not ask for, `shape_invalid` where the parts do not belong together. Each with the path.
 */
export function checkDecision(asked: NoticeNames, decision: ConsentDecision): void {
  const { action, choices, services = {}, of, left, own } = decision;
  checkNames("choices", choices, asked.purposes);
  checkNames("services", services, asked.services);
  if (action === "report" && of === undefined)
    throw wrong("of", "A report names the decision that withdrew: send its id as `of`.");
  if (action === "report" && left === undefined)
    throw wrong("left", "A report says what could not be removed: send it as `left`.");
  if (action !== "report" && of !== undefined) throw wrong("of", "Only a report is of another decision.");
  if (action !== "report" && left !== undefined) throw wrong("left", "Only a report says what was left.");
  if (action !== "under_age" && own !== undefined)
    throw wrong("own", "Only a visitor who is under age sends what is their own.");
  if (action === "under_age" || action === "reject_all") checkAll({ choices, services }, false);
  if (action === "accept_all") checkAll({ choices, services }, true);
}

function checkNames(path: string, chosen: object, known: readonly string[]): void {
  const unknown = Object.keys(chosen).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const kind = path === "services" ? "service" : "purpose";
  throw problem("purpose_unknown", `The notice has no such ${kind}. Load the script again.`, {
    path: `${path}.${unknown}`,
  });
}

function checkAll(
  chosen: Readonly<Record<string, Readonly<Record<string, boolean>>>>,
  answer: boolean,
): void {
  for (const [path, names] of Object.entries(chosen))
    for (const [name, granted] of Object.entries(names))
      if (granted !== answer) throw wrong(`${path}.${name}`, `This action answers everything ${answer}.`);
}

/** Refuses a report that is not of an earlier decision of the same subject: `shape_invalid`, path `of`. */
export function checkReported(report: ConsentDecision, row: ConsentRow | undefined): void {
  const record = row && (JSON.parse(row.body) as { subject: string; action: string; marketing?: object });
  // The same words for what is another's and for what is not there.
  if (record?.subject !== report.subject || record.action === "report" || record.marketing)
    throw wrong("of", "There is no decision of this subject with this id.");
}
