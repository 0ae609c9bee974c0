/** As much of the DOM as looking at a banner takes: this folder's code runs in the page, the server has no DOM. */
export interface PageElement {
  readonly id: string;
  readonly localName: string;
  readonly className: unknown;
  readonly parentNode: PageRoot | PageElement | null;
  readonly shadowRoot: PageRoot | null;
  readonly isConnected: boolean;
  readonly textContent: string | null;
  readonly innerText?: string;
  readonly value?: string;
  readonly checked?: boolean;
  readonly labels?: Iterable<PageElement> | null;
  checkVisibility(options?: { opacityProperty?: boolean; visibilityProperty?: boolean }): boolean;
  contains(other: PageElement | null): boolean;
  closest(selector: string): PageElement | null;
  focus(): void;
  getAttribute(name: string): string | null;
  getBoundingClientRect(): PageBox;
  matches(selector: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  scrollIntoView(options: { block: "center"; behavior: "instant" }): void;
}

export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** A document or a shadow root. */
export interface PageRoot {
  readonly host?: PageElement;
  readonly activeElement: PageElement | null;
  elementFromPoint(x: number, y: number): PageElement | null;
  getElementById(id: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument extends PageRoot {
  readonly body: PageElement | null;
  readonly documentElement: PageElement & { readonly scrollHeight: number; readonly scrollTop: number };
}

export type Styles = Readonly<Record<string, string>>;
