import type { AutoConsentCMPRule, Config, ContentScriptMessage } from "@duckduckgo/autoconsent";
import type { Page } from "playwright";
import { bundle } from "./bundle.ts";

/** What the client told its extension. */
export interface Told {
  /** The rules that knew the page's banner. */
  readonly detected: readonly string[];
  /** The rule that acted, and whether it says that it succeeded. */
  readonly acted?: { readonly cmp: string; readonly result: boolean } | undefined;
  readonly selfTest?: boolean | undefined;
}

const code = `
  import AutoConsent from "@duckduckgo/autoconsent";
  globalThis.AutoConsent = AutoConsent;`;

let built: Promise<string> | undefined;

/**
 * Runs the real client in the page, spoken to as by its extension: the answer to `init` carries configuration and
 * rules. Resolves once it has acted and tested itself, or found nothing.
 */
export async function autoconsent(
  page: Page,
  rules: readonly AutoConsentCMPRule[],
  config: Partial<Config> = {},
): Promise<Told> {
  built ??= bundle(code, "iife");
  await page.evaluate(await built);
  return page.evaluate(drive, { rules, config: { detectRetries: 1, ...config } });
}

/** In the page. Two looks at it: the heuristic takes part in every second one. */
function drive({ rules, config }: { rules: readonly object[]; config: object }): Promise<Told> {
  type Send = (message: ContentScriptMessage) => Promise<void>;
  interface Client {
    receiveMessageCallback(message: object): Promise<void>;
  }
  const { AutoConsent } = globalThis as unknown as { AutoConsent: new (send: Send) => Client };
  return new Promise((resolve) => {
    const detected: string[] = [];
    let acted: Told["acted"];
    const hear = (message: ContentScriptMessage): void => {
      if (message.type === "init")
        void client.receiveMessageCallback({ type: "initResp", config, rules: { autoconsent: rules } });
      else if (message.type === "cmpDetected") detected.push(message.cmp);
      else if (message.type === "optOutResult" || message.type === "optInResult") {
        acted = { cmp: message.cmp, result: message.result };
        if (message.cmp !== "HEURISTIC-REJECT") void client.receiveMessageCallback({ type: "selfTest" });
        else resolve({ detected, acted });
      } else if (message.type === "selfTestResult") resolve({ detected, acted, selfTest: message.result });
      else if (message.type === "report" && message.state.lifecycle === "nothingDetected")
        resolve({ detected });
    };
    // It speaks first while it is made, before there is anybody to answer.
    const client = new AutoConsent(async (message) => void setTimeout(hear, 0, message));
  });
}
