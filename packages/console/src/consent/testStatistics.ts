import type { ConsentAction, ConsentDay, ConsentStatistics, ToldCount } from "@nordleads/wire/types";
import { isoDay } from "./period.ts";

const hidden = { 0: "<5", 1: "<5", 2: "<5" } as const;
const none: ConsentDay["actions"] = {
  accept_all: hidden,
  reject_all: hidden,
  save: hidden,
  withdraw: hidden,
  under_age: hidden,
  report: hidden,
};
const told = (count: ToldCount): number => (count === "<5" ? 0 : count);

/** A day in a test: of each action what was told in the banner. */
export function dayOf(
  day: string,
  counts: Partial<Record<ConsentAction, ToldCount>> = {},
  names: ConsentDay["names"] = {},
): ConsentDay {
  const actions = Object.entries(counts).map(([action, count]) => [action, { ...hidden, 1: count }]);
  return { day, actions: { ...none, ...(Object.fromEntries(actions) as object) }, names };
}

/** An answer in a test: every day from one to another, those that are given as they are. */
export function statisticsOf(from: string, to: string, given: readonly ConsentDay[]): ConsentStatistics {
  const days: ConsentDay[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(given.find(({ day }) => day === isoDay(at)) ?? dayOf(isoDay(at)));
  const count = (action: ConsentAction): number =>
    days.reduce(
      (all, { actions }) =>
        all + [0, 1, 2].reduce((sum, layer) => sum + told(actions[action][layer as 0]), 0),
      0,
    );
  const names = [...new Set(days.flatMap((day) => Object.keys(day.names)))];
  const ofName = (name: string, change: "given" | "refused" | "withdrawn"): number =>
    days.reduce((all, day) => all + told(day.names[name]?.[change] ?? "<5"), 0);
  return {
    site: "demo",
    timeZone: "UTC",
    from,
    to,
    days,
    total: {
      decisions:
        count("accept_all") + count("reject_all") + count("save") + count("withdraw") + count("under_age"),
      acceptedAll: count("accept_all"),
      rejectedAll: count("reject_all"),
      share: null,
      names: Object.fromEntries(
        names.map((name) => [
          name,
          {
            given: ofName(name, "given"),
            refused: ofName(name, "refused"),
            withdrawn: ofName(name, "withdrawn"),
            share: null,
          },
        ]),
      ),
    },
  };
}
