import { guard } from "@nordleads/browser";
import type { Consent } from "./consent.ts";
import { answerFrames } from "./tcf/answerFrames.ts";
import { commandsOf } from "./tcf/commandsOf.ts";
import { createTeller } from "./tcf/createTeller.ts";
import type { TcfApi, TcfOptions } from "./tcf/types.ts";

export type {
  TcData,
  TcfApi,
  TcfCallback,
  TcfEvent,
  TcfOptions,
  TcfPing,
  TcfPurpose,
  TcfVendor,
  TcfVendorList,
  TcSignals,
} from "./tcf/types.ts";

/**
 * Speaks IAB Europe's TCF 2.3 for a gate (C29): installs `__tcfapi` (commands `ping`, `addEventListener`,
 * `removeEventListener`, `getVendorList` and the deprecated `getTCData`), takes over the calls that a stub has queued,
 * and answers frames. The TC string follows the visitor's choices: `tcloaded` with a kept choice, `cmpuishown` while
 * the visitor is asked, `useractioncomplete` at each choice, a withdrawal and one of another tab too.
 *
 * ```ts
 * const end = tcf(consent, {
 *   cmpId: 300,
 *   cmpVersion: 1,
 *   vendorList: "/vendor-list.json",
 *   publisherCountryCode: "NO",
 *   purposes: { analytics: { purposes: [1, 7, 8, 9] }, marketing: { purposes: [1, 2, 3, 4], vendors: [12, 77] } },
 * });
 * ```
 *
 * Stores nothing: the string is made from the choice and the list. Its library (`@iabtechlabtcf/core`, an optional
 * peer dependency) and a list given by its address are fetched when somebody first asks for more than `ping`. Where
 * that fails, `ping` tells `error` and every other command gets no.
 *
 * Only a platform registered with IAB Europe may use a `cmpId`, and its policies also bind what the notice says; this
 * is the API and the string, not that registration. Returns a function that ends it: `__tcfapi` is what it was before.
 */
export function tcf(consent: Consent, options: TcfOptions): () => void {
  const page = globalThis as { __tcfapi?: TcfApi };
  const before = page.__tcfapi;
  const teller = createTeller(consent, options);
  const commands = commandsOf(teller);
  const api = guard<Parameters<TcfApi>, unknown>((command, version, callback, parameter) => {
    if (typeof callback !== "function") return;
    const name = String(command);
    // Without a version the latest is meant: the second.
    if (Object.hasOwn(commands, name) && [0, 2].includes(Number(version ?? 0)))
      commands[name]!(callback, parameter);
    else callback(null, false);
  }, options.onError);
  page.__tcfapi = api;
  const ends = [
    consent.on("open", () => teller.tell("cmpuishown")),
    consent.on("change", ({ decided }) => teller.tell(decided ? "useractioncomplete" : "cmpuishown")),
    // A stub answers frames already: it hands on what it hears to whatever `__tcfapi` is by then.
    before ? () => {} : answerFrames(api),
    () => teller.hearers.clear(),
  ];
  const queue = before && guard(before)();
  if (Array.isArray(queue)) for (const call of queue.splice(0)) api(...(call as Parameters<TcfApi>));
  return () => {
    for (const one of ends) one();
    if (page.__tcfapi !== api) return;
    if (before) page.__tcfapi = before;
    else delete page.__tcfapi;
  };
}
