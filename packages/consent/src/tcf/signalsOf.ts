import type { Gate } from "@nordleads/wire/types";
import type { TcfOptions, TcfVendorList } from "./types.ts";

/** Ids that are said yes to. */
export interface Signals {
  readonly purposes: readonly number[];
  readonly legitimateInterests: readonly number[];
  readonly specialFeatures: readonly number[];
  readonly vendors: readonly number[];
  readonly vendorLegitimateInterests: readonly number[];
  readonly disclosed: readonly number[];
}

/** Purposes for which the TCF knows no legitimate interest (1, and since 2.2 also 3 to 6). */
const consentOnly: ReadonlySet<number> = new Set([1, 3, 4, 5, 6]);

/**
 * What the gate's answers mean in the TCF. A purpose is granted by any of the names that stand for it; a legitimate
 * interest lasts until its name is refused. A vendor that is not disclosed gets nothing; one with special purposes
 * alone always has the bit of legitimate interest, as the TCF demands.
 */
export function signalsOf(
  list: TcfVendorList,
  options: Pick<TcfOptions, "purposes" | "vendors">,
  gate: Pick<Gate, "granted" | "refused">,
): Signals {
  const named = Object.entries(options.purposes);
  const yes = named.filter(([name]) => gate.granted(name)).map(([, meaning]) => meaning);
  const open = named.filter(([name]) => !gate.refused?.(name)).map(([, meaning]) => meaning);
  const known = (ids: readonly number[], among: Readonly<Record<string, unknown>>): number[] =>
    [...new Set(ids)].filter((id) => Object.hasOwn(among, id)).sort((a, b) => a - b);

  const purposes = known(
    yes.flatMap((meaning) => meaning.purposes ?? []),
    list.purposes,
  );
  const legitimateInterests = known(
    open.flatMap((meaning) => meaning.legitimateInterests ?? []),
    list.purposes,
  ).filter((id) => !consentOnly.has(id));
  const disclosed = known(options.vendors ?? Object.keys(list.vendors).map(Number), list.vendors)
    .map((id) => list.vendors[id]!)
    .filter((vendor) => !vendor.deletedDate);
  const isListed = (id: number): boolean => named.some(([, { vendors }]) => vendors?.includes(id));
  const ids = (vendors: typeof disclosed): number[] => vendors.map(({ id }) => id);
  return {
    purposes,
    legitimateInterests,
    specialFeatures: known(
      yes.flatMap((meaning) => meaning.specialFeatures ?? []),
      list.specialFeatures,
    ),
    vendors: ids(
      disclosed.filter((vendor) =>
        isListed(vendor.id)
          ? vendor.purposes.length > 0 && yes.some(({ vendors }) => vendors?.includes(vendor.id))
          : vendor.purposes.length > 0 && vendor.purposes.every((id) => purposes.includes(id)),
      ),
    ),
    vendorLegitimateInterests: ids(
      disclosed.filter(
        (vendor) =>
          vendor.legIntPurposes.some((id) => legitimateInterests.includes(id)) ||
          (vendor.specialPurposes.length > 0 && vendor.legIntPurposes.length + vendor.purposes.length === 0),
      ),
    ),
    disclosed: ids(disclosed),
  };
}
