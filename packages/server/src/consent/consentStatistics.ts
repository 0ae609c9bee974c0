import type {
  ConsentAction,
  ConsentDay,
  ConsentStatistics,
  ConsentTotals,
  NameCounts,
  ToldCount,
} from "@nordleads/wire/types";
import type { ConsentCountRow } from "../store/rows.ts";
import { toldCount } from "./toldCount.ts";

const actions = ["accept_all", "reject_all", "save", "withdraw", "under_age", "report"] as const;
const layers = ["0", "1", "2"] as const;
const changes = ["given", "refused", "withdrawn"] as const;

/** Which site and days (`YYYY-MM-DD`, both inclusive), and the purposes and services that it has. */
export interface StatisticsOf {
  readonly site: string;
  readonly from: string;
  readonly to: string;
  readonly names: readonly string[];
}

/**
 * The statistics of a site out of its counts (C33). Every day of the range is there, with every cell: that one is
 * missing would tell that there was nothing. A name that the site no longer has is told where its counts are.
 */
export function consentStatistics(
  rows: readonly ConsentCountRow[],
  { site, from, to, names }: StatisticsOf,
): ConsentStatistics {
  const counts = new Map(rows.map(({ day, cell, count }) => [`${day} ${cell}`, toldCount(count)]));
  const told = (day: string, cell: string): ToldCount => counts.get(`${day} ${cell}`) ?? "<5";
  const all = [...new Set([...names, ...namesTold(rows)])];
  const days = daysBetween(from, to).map((day): ConsentDay => ({
    day,
    actions: record(actions, (action) => record(layers, (layer) => told(day, `action/${action}/${layer}`))),
    names: record(all, (name) => record(changes, (change) => told(day, `name/${name}/${change}`))),
  }));
  return { site, timeZone: "UTC", from, to, days, total: totals(days, all) };
}

/** Every day from one to another (`YYYY-MM-DD`), both inclusive. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

function namesTold(rows: readonly ConsentCountRow[]): string[] {
  return rows
    .filter(({ cell, count }) => cell.startsWith("name/") && toldCount(count) !== "<5")
    .map(({ cell }) => cell.split("/")[1] ?? "");
}

function totals(days: readonly ConsentDay[], names: readonly string[]): ConsentTotals {
  const of = (action: ConsentAction): number =>
    sum(days.flatMap((day) => layers.map((layer) => day.actions[action][layer])));
  const [acceptedAll, rejectedAll, withdrawn] = [of("accept_all"), of("reject_all"), of("withdraw")];
  const answers = acceptedAll + rejectedAll + of("save") + of("under_age");
  return {
    decisions: answers + withdrawn,
    acceptedAll,
    rejectedAll,
    share: shareOf(acceptedAll, answers),
    names: record(names, (name) => {
      const total = (change: keyof NameCounts): number =>
        sum(days.map((day) => day.names[name]?.[change] ?? "<5"));
      const [given, refused] = [total("given"), total("refused")];
      return { given, refused, withdrawn: total("withdrawn"), share: shareOf(given, given + refused) };
    }),
  };
}

const sum = (told: readonly ToldCount[]): number =>
  told.reduce<number>((all, each) => all + (each === "<5" ? 0 : each), 0);

const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
