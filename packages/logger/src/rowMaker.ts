import { clean } from "./clean.ts";
import { sessionAttributes } from "./pageAttributes.ts";
import type { Kept } from "./row.ts";
import type { Sessions } from "./sessions.ts";
import { toRows } from "./toRows.ts";
import type { LoggerOptions } from "./types.ts";

/**
 * Makes rows of events, for the session on the device or in memory, with the purposes that are granted now.
 * A session that analytics may see begins with `session.start`.
 */
export function rowMaker(
  { attributes, purposes = () => ["functional", "analytics", "marketing"] }: LoggerOptions,
  { touch }: Sessions,
  granted: (purpose: string) => boolean,
  tooLarge: () => void,
): (device: boolean, events: readonly Kept[]) => string[] {
  return (device, events) => {
    const [first] = events;
    if (!first) return [];
    const [s, begun] = touch(device);
    const p = ["necessary", ...purposes().filter(granted)];
    return toRows(
      attributes ? { s, p, r: clean(attributes) } : { s, p },
      begun && granted("analytics") ? [[first[0], "session.start", sessionAttributes()], ...events] : events,
      tooLarge,
    );
  };
}
