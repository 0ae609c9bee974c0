import type { ConsentDecision, ConsentReceipt, ScriptSettings } from "@nordleads/wire/types";
import { run } from "../../src/cli/run.ts";
import { noticeOf } from "./noticeOf.ts";

/** A decision on the notice in the site's script, loaded once as a page would. `endpoint` is `URL/v1/SITE_KEY`. */
export async function shownDecision(endpoint: string, at: number): Promise<ConsentDecision> {
  const script = await (await fetch(`${endpoint}.js`)).text();
  const text = script.slice(script.indexOf("{"), script.lastIndexOf("}") + 1);
  const notice = noticeOf(JSON.parse(text) as ScriptSettings);
  if (!notice) throw new Error("no notice in the script");
  return {
    v: 1,
    id: "decision-1",
    subject: "subject-1",
    at,
    action: "accept_all",
    layer: 1,
    choices: { functional: true, analytics: true, marketing: true },
    notice,
    gpc: false,
  };
}

export const nothing = { functional: false, analytics: false, marketing: false } as const;

/** Sends a decision, as the page's outbox does. */
export const decide = (
  endpoint: string,
  decision: object,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${endpoint}/consent`, {
    method: "POST",
    headers: { "content-type": "text/plain;charset=UTF-8", ...headers },
    body: JSON.stringify(decision),
  });

/** The receipt of a decision that is taken. */
export async function receiptOf(response: Response): Promise<ConsentReceipt> {
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as ConsentReceipt;
}

/** Runs `nordleads` on a data folder; what it printed, and its exit code. */
export async function nordleads(
  data: string,
  ...args: string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, {
    env: { NORDLEADS_DATA: data },
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    stop: new AbortController().signal,
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}
