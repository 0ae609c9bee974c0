/** What the visitor's yes to a purpose or service of the site means in the TCF. Ids of the vendor list. */
export interface TcfPurpose {
  /** Purposes that rest on consent. */
  readonly purposes?: readonly number[];
  /** Purposes that rest on a legitimate interest until the visitor refuses; 1 and 3 to 6 cannot. */
  readonly legitimateInterests?: readonly number[];
  readonly specialFeatures?: readonly number[];
  /** Vendors that this yes is for. A vendor that no name lists is allowed when all that it asks consent for is. */
  readonly vendors?: readonly number[];
}

/** A vendor of the list, as far as it is read here. */
export interface TcfVendor {
  readonly id: number;
  readonly purposes: readonly number[];
  readonly legIntPurposes: readonly number[];
  readonly specialPurposes: readonly number[];
  readonly deletedDate?: string;
}

/** The Global Vendor List as it is published (specification version 3), as far as it is read here. */
export interface TcfVendorList {
  readonly gvlSpecificationVersion: number;
  readonly vendorListVersion: number;
  readonly tcfPolicyVersion: number;
  readonly purposes: Readonly<Record<string, unknown>>;
  readonly specialFeatures: Readonly<Record<string, unknown>>;
  readonly vendors: Readonly<Record<string, TcfVendor>>;
}

export interface TcfOptions {
  /** Given by IAB Europe to a registered consent management platform; only that one may use it. */
  readonly cmpId: number;
  readonly cmpVersion: number;
  /** The list, or the address of the site's own copy: browsers must not ask IAB Europe for it. */
  readonly vendorList: TcfVendorList | string;
  /** Two letters, ISO 3166-1: whose law counts. */
  readonly publisherCountryCode: string;
  /** Purpose or service of the site → what a yes to it means. */
  readonly purposes: Readonly<Record<string, TcfPurpose>>;
  /** The vendors that the visitor is told of; all of the list unless given. */
  readonly vendors?: readonly number[];
  /** Whether the site counts the GDPR as applying; true unless given. */
  readonly gdprApplies?: boolean;
  /** Language of the notice, BCP 47; the document's unless given, English where the TCF does not know it. */
  readonly language?: string;
  /** Whether the notice uses other words than the TCF's own. */
  readonly useNonStandardTexts?: boolean;
  /** For tests and development: hears of every failure that the page is spared. */
  readonly onError?: (error: unknown) => void;
}

export type TcfEvent = "tcloaded" | "cmpuishown" | "useractioncomplete";

type Flags = Readonly<Record<string, boolean>>;

/** What a TC string holds, told beside it. */
export interface TcSignals {
  readonly tcString: string;
  readonly tcfPolicyVersion: number;
  readonly isServiceSpecific: true;
  readonly useNonStandardTexts: boolean;
  readonly publisherCC: string;
  readonly purposeOneTreatment: false;
  readonly purpose: { readonly consents: Flags; readonly legitimateInterests: Flags };
  readonly vendor: {
    readonly consents: Flags;
    readonly legitimateInterests: Flags;
    readonly disclosedVendors: Flags;
  };
  readonly specialFeatureOptins: Flags;
  readonly publisher: {
    readonly consents: Flags;
    readonly legitimateInterests: Flags;
    readonly customPurpose: { readonly consents: Flags; readonly legitimateInterests: Flags };
    readonly restrictions: Readonly<Record<string, never>>;
  };
}

/** `TCData` of the CMP API. The signals are there as soon as `eventStatus` is, where the GDPR applies. */
export interface TcData extends Partial<TcSignals> {
  readonly cmpId: number;
  readonly cmpVersion: number;
  readonly gdprApplies: boolean;
  readonly tcfPolicyVersion: number;
  readonly cmpStatus: "loading" | "loaded";
  readonly eventStatus?: TcfEvent;
  readonly listenerId?: number;
}

/** `PingReturn` of the CMP API. */
export interface TcfPing {
  readonly gdprApplies: boolean;
  readonly cmpLoaded: true;
  readonly cmpStatus: "loaded" | "error";
  readonly displayStatus: "visible" | "hidden" | "disabled";
  readonly apiVersion: "2";
  readonly cmpVersion: number;
  readonly cmpId: number;
  readonly gvlVersion: number | undefined;
  readonly tcfPolicyVersion: number;
}

/** Hears an answer, and whether there was one; `removeEventListener` gives only the latter. */
export type TcfCallback = (answer: unknown, success?: boolean) => void;

export type TcfApi = (
  command?: unknown,
  version?: unknown,
  callback?: TcfCallback,
  parameter?: unknown,
) => unknown;
