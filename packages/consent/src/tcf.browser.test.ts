import { TCString } from "@iabtechlabtcf/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { vendorList } from "../testing/vendorList.ts";
import { createConsent, type Consent } from "./index.ts";
import { tcf, type TcData, type TcfApi, type TcfEvent, type TcfOptions, type TcfPing } from "./tcf.ts";

const page = globalThis as { __tcfapi?: TcfApi | undefined };
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0).toReversed()) end();
  document.cookie = "nl_consent=;Max-Age=0;Path=/";
  localStorage.clear();
});

const options: TcfOptions = {
  cmpId: 300,
  cmpVersion: 4,
  vendorList,
  publisherCountryCode: "NO",
  language: "nb",
  purposes: {
    analytics: { purposes: [1, 8], legitimateInterests: [7, 9] },
    marketing: { purposes: [1, 2, 3, 4], specialFeatures: [1] },
  },
};

function createGate(): Consent {
  const consent = createConsent({
    purposes: ["analytics", "marketing"],
    notice: { hash: "a".repeat(64), version: "1", lang: "nb" },
  });
  ends.push(consent.destroy);
  return consent;
}

function start(other: Partial<TcfOptions> = {}): { consent: Consent; end: () => void } {
  const consent = createGate();
  const end = tcf(consent, { ...options, ...other });
  ends.push(end);
  return { consent, end };
}

/** Hears the API, the answers that come before the string is there left out. */
function listen(): { heard: TcData[]; events: () => (TcfEvent | undefined)[] } {
  const heard: TcData[] = [];
  page.__tcfapi!("addEventListener", 2, (answer, success) => {
    if (success && (answer as TcData).eventStatus) heard.push(answer as TcData);
  });
  return { heard, events: () => heard.map(({ eventStatus }) => eventStatus) };
}

const call = (command: unknown, parameter?: unknown, version: unknown = 2): Promise<[unknown, unknown]> =>
  new Promise((done) => {
    page.__tcfapi!(command, version, (answer, success) => done([answer, success]), parameter);
  });
const on = (flags: Readonly<Record<string, boolean>> | undefined): number[] =>
  Object.keys(flags ?? {})
    .map(Number)
    .filter((id) => flags![id]);
const stored = (): unknown[] => [document.cookie, Object.keys(localStorage), Object.keys(sessionStorage)];
const files = (): number => performance.getEntriesByType("resource").length;

describe("C29 TCF 2.3", () => {
  it("tells cmpuishown while the visitor is asked, with disclosed vendors and no consent", async () => {
    const before = stored();
    start();
    const { heard, events } = listen();
    await expect.poll(events).toEqual(["cmpuishown"]);
    const [data] = heard;
    expect(data).toMatchObject({
      cmpId: 300,
      cmpVersion: 4,
      gdprApplies: true,
      tcfPolicyVersion: 5,
      cmpStatus: "loaded",
      listenerId: 1,
      isServiceSpecific: true,
      publisherCC: "NO",
    });
    const model = TCString.decode(data?.tcString ?? "");
    expect([...model.vendorsDisclosed].filter(([, told]) => told).map(([id]) => id)).toEqual([2, 7, 12, 755]);
    expect(on(data?.vendor?.disclosedVendors)).toEqual([2, 7, 12, 755]);
    expect([model.purposeConsents.size, model.vendorConsents.size, model.specialFeatureOptins.size]).toEqual([
      0, 0, 0,
    ]);
    expect(on(data?.purpose?.legitimateInterests)).toEqual([7, 9]);
    expect(stored()).toEqual(before);
  });

  it("follows the gate: useractioncomplete at each choice, a withdrawal too; cmpuishown when asked again", async () => {
    const { consent } = start();
    const { heard, events } = listen();
    await expect.poll(events).toEqual(["cmpuishown"]);
    consent.acceptAll();
    consent.open();
    consent.withdraw("marketing");
    consent.rejectAll();
    expect(events()).toEqual([
      "cmpuishown",
      "useractioncomplete",
      "cmpuishown",
      "useractioncomplete",
      "useractioncomplete",
    ]);
    const told = heard.map((data) => {
      const model = TCString.decode(data.tcString ?? "");
      const ids = (vector: Iterable<[number, boolean]>): number[] =>
        [...vector].filter(([, yes]) => yes).map(([id]) => id);
      expect(ids(model.purposeConsents)).toEqual(on(data.purpose?.consents));
      expect(ids(model.vendorConsents)).toEqual(on(data.vendor?.consents));
      expect(model.vendorsDisclosed.size).toBe(4);
      return [ids(model.purposeConsents), ids(model.vendorConsents), ids(model.specialFeatureOptins)];
    });
    const everything = [[1, 2, 3, 4, 8], [2, 7], [1]];
    expect(told).toEqual([[[], [], []], everything, everything, [[1, 8], [7], []], [[], [], []]]);
    expect(on(heard.at(-1)?.purpose?.legitimateInterests)).toEqual([]);
  });

  it("tells tcloaded, and no cmpuishown, with a kept choice, by which the string is made again", async () => {
    createGate().acceptAll();
    start();
    const { heard, events } = listen();
    await expect.poll(events).toEqual(["tcloaded"]);
    expect(on(heard[0]?.purpose?.consents)).toEqual([1, 2, 3, 4, 8]);
    const [ping] = (await call("ping")) as [TcfPing, unknown];
    expect(ping).toEqual({
      cmpId: 300,
      cmpVersion: 4,
      gdprApplies: true,
      tcfPolicyVersion: 5,
      cmpLoaded: true,
      cmpStatus: "loaded",
      displayStatus: "disabled",
      apiVersion: "2",
      gvlVersion: 142,
    });
  });

  it("a listener is answered at once, to know its number, and not any more when it is removed", async () => {
    const { consent } = start();
    const first = vi.fn<(answer: unknown, success?: boolean) => void>();
    page.__tcfapi!("addEventListener", 2, first);
    expect(first).toHaveBeenCalledExactlyOnceWith(
      {
        cmpId: 300,
        cmpVersion: 4,
        gdprApplies: true,
        tcfPolicyVersion: 5,
        cmpStatus: "loading",
        listenerId: 1,
      },
      true,
    );
    const { events } = listen();
    await expect.poll(events).toEqual(["cmpuishown"]);
    expect(await call("removeEventListener", 1)).toEqual([true, true]);
    expect(await call("removeEventListener", 1)).toEqual([false, false]);
    consent.acceptAll();
    expect(first).toHaveBeenCalledTimes(2);
    expect(events()).toEqual(["cmpuishown", "useractioncomplete"]);
  });

  it("takes over what a stub has queued, and puts it back at the end", async () => {
    const queue: unknown[][] = [];
    const stub = (...args: unknown[]): unknown => (args.length > 0 ? queue.push(args) : queue);
    page.__tcfapi = stub;
    ends.push(() => delete page.__tcfapi);
    const heard: TcData[] = [];
    page.__tcfapi("addEventListener", 2, (answer) => heard.push(answer as TcData));
    const early = call("getTCData");
    const { consent, end } = start();
    expect(((await early)[0] as TcData).tcString).toBe(heard.at(-1)?.tcString);
    expect(heard.map(({ eventStatus }) => eventStatus)).toEqual([undefined, "cmpuishown"]);
    // The stub answers frames.
    expect(document.querySelector("[name=__tcfapiLocator]")).toBeNull();
    end();
    expect(page.__tcfapi).toBe(stub);
    consent.acceptAll();
    expect(heard).toHaveLength(2);
  });

  it("answers a frame inside a frame by postMessage, each time, as text to text", async () => {
    const { consent, end } = start();
    const locator = document.querySelector<HTMLIFrameElement>("iframe[name=__tcfapiLocator]")!;
    expect(getComputedStyle(locator).display).toBe("none");
    const inner = `<script>
      let cmp = window;
      for (;;) { try { if (cmp.frames.__tcfapiLocator) break } catch {} if (cmp === window.top) break; cmp = cmp.parent }
      addEventListener("message", ({ data }) => top.dispatchEvent && parent.parent.postMessage({ seen: data }, "*"));
      cmp.postMessage("not json", "*");
      cmp.postMessage(null, "*");
      cmp.postMessage({ __tcfapiCall: { command: "addEventListener", version: 2, callId: 7 } }, "*");
      cmp.postMessage(JSON.stringify({ __tcfapiCall: { command: "ping", version: 2, callId: "p" } }), "*");
    </script>`;
    const seen: unknown[] = [];
    const hear = ({ data }: MessageEvent<{ seen?: unknown } | null>): void => {
      if (data?.seen) seen.push(data.seen);
    };
    addEventListener("message", hear);
    const frame = document.createElement("iframe");
    frame.srcdoc = `<iframe srcdoc="${inner.replaceAll('"', "&quot;")}"></iframe>`;
    document.body.append(frame);
    ends.push(() => {
      removeEventListener("message", hear);
      frame.remove();
    });
    await expect.poll(() => seen.length, { timeout: 10_000 }).toBe(3);
    consent.acceptAll();
    await expect.poll(() => seen.length).toBe(4);
    const text = seen.find((one) => typeof one === "string");
    expect(JSON.parse(text as string)).toMatchObject({
      __tcfapiReturn: { callId: "p", success: true, returnValue: { cmpLoaded: true } },
    });
    expect(seen.at(-1)).toMatchObject({
      __tcfapiReturn: {
        callId: 7,
        success: true,
        returnValue: { eventStatus: "useractioncomplete", listenerId: 1, vendor: { consents: { 2: true } } },
      },
    });
    end();
    expect(locator.isConnected).toBe(false);
    expect("__tcfapi" in globalThis).toBe(false);
  });

  it("loads nothing before somebody asks for more than a ping", async () => {
    const address = URL.createObjectURL(new Blob([JSON.stringify(vendorList)], { type: "application/json" }));
    const asked = vi.spyOn(globalThis, "fetch");
    ends.push(() => asked.mockRestore());
    const before = files();
    start({ vendorList: address });
    await call("ping");
    expect([files(), asked.mock.calls.length]).toEqual([before, 0]);
    const [list, success] = await call("getVendorList");
    expect([list, success]).toEqual([vendorList, true]);
    expect((await call("getVendorList", 142))[1]).toBe(true);
    expect(await call("getVendorList", 141)).toEqual([null, false]);
    expect(asked).toHaveBeenCalledExactlyOnceWith(address);
  });

  it("where the GDPR does not apply, only that is told, and nothing is loaded", async () => {
    const { consent } = start({ gdprApplies: false });
    const { heard, events } = listen();
    consent.acceptAll();
    expect(events()).toEqual(["tcloaded"]);
    expect(heard).toEqual([
      {
        cmpId: 300,
        cmpVersion: 4,
        gdprApplies: false,
        tcfPolicyVersion: 5,
        cmpStatus: "loaded",
        eventStatus: "tcloaded",
        listenerId: 1,
      },
    ]);
    expect(((await call("ping"))[0] as TcfPing).displayStatus).toBe("disabled");
  });

  it("an unknown command or version gets no, a call without a callback nothing", async () => {
    start();
    expect(await call("getConsentData")).toEqual([null, false]);
    expect(await call("constructor")).toEqual([null, false]);
    for (const version of [1, 3, "x", -2])
      expect(await call("ping", undefined, version)).toEqual([null, false]);
    for (const version of [0, null, "2"]) expect((await call("ping", undefined, version))[1]).toBe(true);
    expect([page.__tcfapi!(), page.__tcfapi!("ping", 2)]).toEqual([undefined, undefined]);
  });

  it.each([
    ["a list that is not there", { vendorList: "/no-such-list.json" }],
    ["a platform that cannot be", { cmpId: 1 }],
  ])("%s is an error: told by ping, and every other command gets no", async (_, other) => {
    const errors: unknown[] = [];
    const { consent } = start({ ...other, onError: (error) => errors.push(error) });
    expect(await call("getTCData")).toEqual([null, false]);
    expect(await call("addEventListener")).toEqual([null, false]);
    expect(((await call("ping"))[0] as TcfPing).cmpStatus).toBe("error");
    consent.acceptAll();
    expect(errors).toHaveLength(1);
  });

  it("what one listener does, throwing too, is not the others' business", async () => {
    start();
    page.__tcfapi!("addEventListener", 2, (answer) => {
      const { purpose } = answer as { purpose?: { consents: Record<string, boolean> } };
      if (purpose) purpose.consents["1"] = true;
      throw new Error("theirs");
    });
    const { heard, events } = listen();
    await expect.poll(events).toEqual(["cmpuishown"]);
    expect(on(heard[0]?.purpose?.consents)).toEqual([]);
  });
});
