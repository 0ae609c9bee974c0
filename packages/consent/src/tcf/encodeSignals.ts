import { GVL, TCModel, TCString } from "@iabtechlabtcf/core";
import type { Gate } from "@nordleads/wire/types";
import type { ConsentStatus } from "../consentStatus.ts";
import { signalsOf } from "./signalsOf.ts";
import type { TcfOptions, TcfVendorList, TcSignals } from "./types.ts";

/** A choice, as a `Consent` tells it. */
interface Choice {
  readonly gate: Pick<Gate, "granted" | "refused">;
  readonly get: () => Pick<ConsentStatus, "decided" | "at">;
}

/**
 * The TC string of TCF 2.3: core, disclosed vendors (mandatory since 2.3) and publisher, service-specific, dated by
 * the day of the choice (UTC), so that the same choice and list give the same string. Throws where the TCF's own
 * library refuses an option.
 *
 * The library is `@iabtechlabtcf/core`, IAB Tech Lab's successor to `@iabtcf/core`. The older one (1.5.6) writes no
 * disclosed vendors into a service-specific string, so what it makes is invalid since 28 February 2026; it counts
 * every vendor of the list as disclosed, lets purposes 3 to 6 rest on legitimate interests, and does not know the
 * languages added since. Neither's `cmpapi` is used: it keeps its state in statics, queues listeners which the
 * specification wants answered at once, and brings the library into the page before anybody has asked.
 */
export function encodeSignals(
  list: TcfVendorList,
  options: TcfOptions,
  { gate, get }: Choice,
  language: string,
): TcSignals {
  const signals = signalsOf(list, options, gate);
  const { decided, at } = get();
  const model = new TCModel(vendorList(list, language));
  model.cmpId = options.cmpId;
  model.cmpVersion = options.cmpVersion;
  model.consentScreen = 1;
  model.publisherCountryCode = options.publisherCountryCode;
  model.useNonStandardTexts = options.useNonStandardTexts ?? false;
  model.isServiceSpecific = true;
  const when = new Date((decided && at) || Date.now());
  model.created = model.lastUpdated = new Date(when.setUTCHours(0, 0, 0, 0));
  model.purposeConsents.set([...signals.purposes]);
  model.purposeLegitimateInterests.set([...signals.legitimateInterests]);
  model.publisherConsents.set([...signals.purposes]);
  model.publisherLegitimateInterests.set([...signals.legitimateInterests]);
  model.specialFeatureOptins.set([...signals.specialFeatures]);
  model.vendorConsents.set([...signals.vendors]);
  model.vendorLegitimateInterests.set([...signals.vendorLegitimateInterests]);
  model.vendorsDisclosed.set([...signals.disclosed]);

  const vendors = Object.keys(list.vendors);
  const purposes = Object.keys(list.purposes);
  const told = {
    consents: flags(purposes, signals.purposes),
    legitimateInterests: flags(purposes, signals.legitimateInterests),
  };
  return {
    tcString: TCString.encode(model),
    tcfPolicyVersion: list.tcfPolicyVersion,
    isServiceSpecific: true,
    useNonStandardTexts: model.useNonStandardTexts,
    publisherCC: model.publisherCountryCode,
    purposeOneTreatment: false,
    purpose: told,
    vendor: {
      consents: flags(vendors, signals.vendors),
      legitimateInterests: flags(vendors, signals.vendorLegitimateInterests),
      disclosedVendors: flags(vendors, signals.disclosed),
    },
    specialFeatureOptins: flags(Object.keys(list.specialFeatures), signals.specialFeatures),
    publisher: { ...told, customPurpose: { consents: {}, legitimateInterests: {} }, restrictions: {} },
  };
}

/** In a language that the TCF knows: it has one Norwegian. */
function vendorList(list: TcfVendorList, language: string): GVL {
  const json = list as unknown as ConstructorParameters<typeof GVL>[0];
  try {
    return new GVL(json, { language: language.replace(/^(nb|nn|se)\b/i, "no") });
  } catch {
    return new GVL(json);
  }
}

function flags(ids: readonly string[], yes: readonly number[]): Record<string, boolean> {
  return Object.fromEntries(ids.map((id) => [id, yes.includes(Number(id))]));
}
