import { guard } from "@nordleads/browser";

const KEY = "nl_session";
const IDLE = 1_800_000;
const COARSE = 5000;

/** The sessions of this page: one on the device, shared by the tabs, and one in memory. */
export interface Sessions {
  /** The id of the live session, undefined when there is none. */
  live(this: void, device: boolean): string | undefined;
  /** Continues the session, or begins one: then the second value is true. */
  touch(this: void, device: boolean): [id: string, begun: boolean];
  /** Forgets the session. */
  reset(this: void, device: boolean): void;
}

/**
 * A session ends after 30 minutes without an event (L8). Kept as `id.lastActivity`, on the device in
 * `localStorage`, or beside the one in memory where that is blocked.
 */
export function sessions(now: () => number): Sessions {
  const memory = new Map<boolean, string>();
  const live = (device: boolean): string | undefined => {
    const kept = (device && guard(() => localStorage.getItem(KEY))()) || memory.get(device);
    const [, id, at] = /^(\w{16,64})\.(\d+)$/.exec(kept ?? "") ?? [];
    return Math.abs(now() - Number(at)) < IDLE ? id : undefined;
  };
  let touched = 0;
  return {
    live,
    touch: (device) => {
      const old = live(device);
      const id = old ?? newId();
      // A write at most every five seconds: it is the dearest thing on the way of an event.
      if (!old || now() - touched > COARSE) {
        touched = now();
        memory.set(device, `${id}.${touched}`);
        if (device) guard(() => localStorage.setItem(KEY, `${id}.${touched}`))();
      }
      return [id, !old];
    },
    reset: (device) => {
      memory.delete(device);
      if (device) guard(() => localStorage.removeItem(KEY))();
    },
  };
}

function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(36)).join("");
}
