/** The stable codes; what each means stands in the table of `rules/codes.ts`. */
export type FindingCode =
  | "stored_before_consent"
  | "requested_before_consent"
  | "stored_after_reject"
  | "requested_after_reject"
  | "undeclared_storage"
  | "undeclared_host"
  | "reject_missing"
  | "pre_ticked"
  | "buttons_unequal"
  | "button_too_small"
  | "button_out_of_sight"
  | "contrast"
  | "accessibility"
  | "words_push"
  | "hides_from_robots"
  | "escape_decides"
  | "focus_trapped"
  | "aria_modal_lie"
  | "page_blocked"
  | "asked_again";

/** `error`: breaks the law or the rule as the authorities read it. `warning`: to be judged by a person. */
export type Severity = "error" | "warning";

/** Something that breaks a rule (C31). */
export interface Finding {
  readonly code: FindingCode;
  /** Number of the rule in `packages/wire/SPEC.md`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and what to do, in one or two sentences. */
  readonly detail: string;
  /** Names of keys, hosts, scripts and elements, words and sizes. Never a value, never a query. */
  readonly evidence: Readonly<Record<string, string | number | readonly string[]>>;
}

export type StoredKind =
  | "cookie"
  | "localStorage"
  | "sessionStorage"
  | "indexedDB"
  | "cache"
  | "serviceWorker";

/** Something that the device holds. */
export interface StoredItem {
  readonly kind: StoredKind;
  /** Of the cookie, key, database or cache; of a service worker the path that it controls. */
  readonly name: string;
  readonly host: string;
  /** A cookie that no script can read or remove. */
  readonly httpOnly?: true;
  /** The script, or the answer's `Set-Cookie`, that did it; absent where the browser does not tell. */
  readonly by?: string;
}

/** Requests to one other host. */
export interface SeenHost {
  readonly host: string;
  /** `script`, `image`, `fetch` … */
  readonly types: readonly string[];
  /** Scripts and documents that asked for them. */
  readonly by: readonly string[];
}

/** What the device holds and whom it has talked to, at one moment. */
export interface DeviceState {
  readonly stored: readonly StoredItem[];
  readonly hosts: readonly SeenHost[];
}

export type ButtonAction = "accept" | "reject" | "settings" | "save";

export interface SeenButton {
  readonly action: ButtonAction;
  readonly text: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Whole in the viewport and not covered, without scrolling. */
  readonly inSight: boolean;
  /** Computed style: property → value. */
  readonly look: Readonly<Record<string, string>>;
}

export interface SeenSwitch {
  readonly name: string;
  readonly on: boolean;
  readonly disabled: boolean;
  /** By its words a switch of what is always on. */
  readonly necessary: boolean;
}

/** One layer of a banner as it stands in the page. */
export interface SeenLayer {
  /** `section#nl-consent.nl-c` */
  readonly where: string;
  readonly ours: boolean;
  readonly text: string;
  /** Whether it says `aria-modal="true"`. */
  readonly modal: boolean;
  readonly buttons: readonly SeenButton[];
  readonly switches: readonly SeenSwitch[];
  /** axe's violations of WCAG 2.2 A and AA inside it. */
  readonly violations: readonly { readonly id: string; readonly help: string; readonly count: number }[];
}

/** How layer one behaves. */
export interface Behaviour {
  /** After Escape it was gone for good, or something new was stored. */
  readonly escapeDecides: boolean;
  /** Tab never leaves it. */
  readonly focusTrapped: boolean;
  /** Share of the viewport, 0 to 1, where a click reaches the page. */
  readonly usable: number;
  /** The page is longer than the viewport and the wheel does not move it. */
  readonly scrollBlocked: boolean;
}

/** Everything that the visits have seen of one page: what `examine` judges. */
export interface SeenPage {
  /** Host of the page, with its port. */
  readonly host: string;
  /** A fresh visit without a choice. */
  readonly before: DeviceState;
  /** Absent where no banner was found. */
  readonly banner?: {
    readonly layerOne: SeenLayer;
    readonly behaviour: Behaviour;
    /** Layer one 320 CSS pixels wide; its violations are those of the wide one. */
    readonly narrow?: SeenLayer;
    readonly layerTwo?: SeenLayer;
    /** Whether it is also there when `navigator.webdriver` is true. */
    readonly shownToRobots: boolean;
    /** Whether layer one came again after a reload that followed the refusal. */
    readonly askedAgain?: boolean;
    readonly afterReject?: DeviceState;
    readonly afterAccept?: DeviceState;
  };
}

/** What a purpose or service keeps and whom it talks to. `*` at the end of a name matches any rest. */
export interface DeclaredPurpose {
  readonly cookies?: readonly string[];
  readonly localStorage?: readonly string[];
  readonly sessionStorage?: readonly string[];
  readonly indexedDB?: readonly string[];
  readonly caches?: readonly string[];
  readonly serviceWorkers?: readonly string[];
  readonly httpOnly?: readonly string[];
  /** `*.video.example` means `video.example` and all below it. */
  readonly hosts?: readonly string[];
}

/** Purpose or service → what it declares. What `necessary` declares is allowed before a choice too. */
export type Declaration = Readonly<Record<string, DeclaredPurpose>>;
