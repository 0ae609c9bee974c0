import { guard } from "@nordleads/browser";
import type { Consent } from "../consent.ts";
import type { TcData, TcfCallback, TcfEvent, TcfOptions, TcfVendorList } from "./types.ts";

/** What the API knows, and who wants to hear of it. */
export interface Teller {
  readonly hearers: Map<number, TcfCallback>;
  /** Where the API stands now. */
  readonly now: () => {
    readonly data: TcData;
    readonly list: TcfVendorList | undefined;
    readonly event: TcfEvent;
    readonly failed: boolean;
  };
  /** Answers with a copy: what one listener does to it is not the others' business. No, where there is none. */
  readonly say: (callback: TcfCallback, answer: unknown) => void;
  /** Calls when the string is there, or has failed; loads what that takes when it is first called. */
  readonly whenLoaded: (answer: () => void) => void;
  /** Tells the listeners what has happened; nothing where the GDPR does not apply. */
  readonly tell: (event: TcfEvent) => void;
}

export function createTeller(consent: Consent, options: TcfOptions): Teller {
  const { cmpId, cmpVersion, vendorList, gdprApplies = true, onError } = options;
  const hearers = new Map<number, TcfCallback>();
  const later: (() => void)[] = [];
  let list = typeof vendorList === "string" ? undefined : vendorList;
  let event: TcfEvent = !gdprApplies || consent.get().decided ? "tcloaded" : "cmpuishown";
  let state: "idle" | "loading" | "loaded" | "error" = gdprApplies ? "idle" : "loaded";
  let encode: (() => Partial<TcData>) | undefined;

  const renew = (): TcData => {
    const about = { cmpId, cmpVersion, gdprApplies, tcfPolicyVersion: list?.tcfPolicyVersion ?? 5 };
    if (state !== "loaded") return { ...about, cmpStatus: "loading" };
    return { ...about, cmpStatus: "loaded", eventStatus: event, ...encode?.() };
  };
  const say = guard((callback: TcfCallback, answer: unknown): void => {
    if (state === "error" || !answer) callback(null, false);
    else callback(structuredClone(answer), true);
  }, onError);
  let data = renew();
  const sayAll = (): void => {
    try {
      data = renew();
    } catch (error) {
      fail(error);
    }
    for (const [listenerId, callback] of hearers) say(callback, { ...data, listenerId });
    for (const answer of later.splice(0)) answer();
  };
  const fail = (error: unknown): void => {
    state = "error";
    onError?.(error);
  };
  const load = async (): Promise<void> => {
    state = "loading";
    try {
      ({ list, encode } = await prepare(consent, options));
      state = "loaded";
    } catch (error) {
      fail(error);
    }
    sayAll();
  };
  return {
    hearers,
    now: () => ({ data, list, event, failed: state === "error" }),
    say,
    whenLoaded: (answer) => {
      if (state === "idle") void guard(load, onError)();
      if (state === "loading") later.push(answer);
      else answer();
    },
    tell: (next) => {
      if (!gdprApplies) return;
      event = next;
      if (state === "loaded") sayAll();
    },
  };
}

/** Fetches what makes the string: the TCF's library, and the list where it is given by its address. */
async function prepare(
  consent: Consent,
  options: TcfOptions,
): Promise<{ list: TcfVendorList; encode: () => Partial<TcData> }> {
  const { vendorList, language = document.documentElement.lang } = options;
  const [{ encodeSignals }, list] = await Promise.all([
    import("./encodeSignals.ts"),
    typeof vendorList === "string"
      ? fetch(vendorList).then((response) => response.json() as Promise<TcfVendorList>)
      : vendorList,
  ]);
  return { list, encode: () => encodeSignals(list, options, consent, language) };
}
