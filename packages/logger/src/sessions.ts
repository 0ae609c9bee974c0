const KEY = "nl_session";
const IDLE = 1_800_000;
const DAY = 86_400_000;

/** The sessions of this page: one on the device, shared by the tabs, and one in memory. Both throw where the device is blocked. */
export interface Sessions {
  /**
   * Continues the session, or begins one: then it tells the id of the one before, or an empty one. To `ask`
   * for it begins none.
   */
  touch(this: void, device: boolean, ask?: boolean): readonly [id?: string, before?: string];
  /** Forgets the session. Returns its id. */
  reset(this: void, device: boolean): string | undefined;
}

/**
 * A session ends after 30 minutes without an event (L8), and at midnight of `timeZone` (L18), by default the
 * device's; one that is a day old is not named any more. Kept as `id.lastActivity`, the one on the device in
 * `localStorage`.
 */
export function sessions(now: () => number, timeZone?: string): Sessions {
  const { format } = new Intl.DateTimeFormat("en", { timeZone });
  const memory: Record<string, string> = {};
  const last = (place: Record<string, string>): string[] =>
    place[KEY]?.match(/^(\w{16,64})\.(\d{13})$/) ?? [];
  return {
    touch: (device, ask) => {
      const place = device ? localStorage : memory;
      const [, old, at] = last(place);
      const age = Math.abs(now() - Number(at));
      const live = age < IDLE && format(Number(at)) === format(now());
      if (ask && !live) return [];
      const id = live ? old! : crypto.getRandomValues(new BigUint64Array(2)).join("");
      place[KEY] = `${id}.${now()}`;
      return live ? [id] : [id, (age < DAY && old) || ""];
    },
    reset: (device) => {
      const place = device ? localStorage : memory;
      const [, id] = last(place);
      delete place[KEY];
      return id;
    },
  };
}
