/** Words of the confirmation's message and of the pages, in one language. `{name}` stands for the sender. */
export interface MarketingTexts {
  /** BCP 47. */
  readonly lang: string;
  readonly dir?: "rtl";
  readonly mail: {
    readonly subject: string;
    /** Who may have asked for what. */
    readonly asked: string;
    /** Above the link. */
    readonly act: string;
    /** On the link. */
    readonly confirm: string;
    /** What happens without it. */
    readonly ignore: string;
    /** The link that deletes the address at once. */
    readonly remove: string;
  };
  readonly confirm: Page & {
    /** Above the words that were asked with. */
    readonly words: string;
    readonly button: string;
  };
  readonly confirmed: Page;
  readonly already: Page;
  readonly leave: Page & { readonly button: string };
  readonly left: Page;
  /** A link that is unknown, used up or too old. */
  readonly gone: Page;
  /** A fault of ours, or too many tries. */
  readonly later: Page;
  /** The link to the site's privacy policy. */
  readonly policy: string;
}

interface Page {
  readonly title: string;
  readonly text: string;
}
