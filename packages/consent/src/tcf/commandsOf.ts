import type { Teller } from "./createTeller.ts";
import type { TcfCallback, TcfEvent, TcfPing } from "./types.ts";

type Command = (callback: TcfCallback, parameter: unknown) => void;

const displayed: Readonly<Record<TcfEvent, TcfPing["displayStatus"]>> = {
  tcloaded: "disabled",
  cmpuishown: "visible",
  useractioncomplete: "hidden",
};

/** What each command of the CMP API does. `getTCData` is deprecated since TCF 2.2, and still in use. */
export function commandsOf({ hearers, now, say, whenLoaded }: Teller): Readonly<Record<string, Command>> {
  let count = 0;
  return {
    ping: (callback) => {
      const { data, list, event, failed } = now();
      const { cmpId, cmpVersion, gdprApplies, tcfPolicyVersion } = data;
      const answer: TcfPing = {
        cmpId,
        cmpVersion,
        gdprApplies,
        tcfPolicyVersion,
        cmpLoaded: true,
        cmpStatus: failed ? "error" : "loaded",
        displayStatus: displayed[event],
        apiVersion: "2",
        gvlVersion: list?.vendorListVersion,
      };
      callback(answer, true);
    },
    addEventListener: (callback) => {
      hearers.set(++count, callback);
      // At once, with what there is, so that the listener knows its number.
      say(callback, { ...now().data, listenerId: count });
      whenLoaded(() => {});
    },
    removeEventListener: (callback, id) => {
      const removed = hearers.delete(id as number);
      callback(removed, removed);
    },
    getTCData: (callback) => whenLoaded(() => say(callback, now().data)),
    getVendorList: (callback, version = "LATEST") =>
      whenLoaded(() => {
        const { list } = now();
        say(callback, version === "LATEST" || Number(version) === list?.vendorListVersion ? list : null);
      }),
  };
}
