import type { Page } from "playwright";

/** The part of Consent-O-Matic's rule format that our rule file uses. */
export interface Target {
  readonly selector: string;
  readonly displayFilter?: boolean;
}

export type Action =
  | { readonly type: "click"; readonly target: Target }
  | { readonly type: "waitcss"; readonly target: Target }
  | { readonly type: "list"; readonly actions: readonly Action[] }
  | {
      readonly type: "consent";
      readonly consents: readonly {
        readonly type: Category;
        readonly description?: string;
        readonly matcher: { readonly type: "checkbox"; readonly target: Target };
        readonly toggleAction: Action;
      }[];
    };

export type Category = "A" | "B" | "D" | "E" | "F" | "X";

interface CssMatcher {
  readonly type: "css";
  readonly target: Target;
}

export interface Rule {
  readonly detectors: readonly {
    readonly presentMatcher: readonly CssMatcher[];
    readonly showingMatcher: readonly CssMatcher[];
  }[];
  readonly methods: readonly { readonly name: string; readonly action: Action }[];
}

/**
 * Follows a rule in the page as the extension's engine does: knows the banner by its detectors, then runs the
 * methods in the engine's order. Only the matchers and actions that our file uses. Resolves with whether the
 * banner was known.
 */
export function consentOMatic(
  page: Page,
  rule: Rule,
  wanted: Readonly<Partial<Record<Category, boolean>>>,
): Promise<boolean> {
  return page.evaluate(follow, { rule, wanted });
}

/** In the page. */
async function follow({
  rule,
  wanted,
}: {
  rule: Rule;
  wanted: Readonly<Partial<Record<Category, boolean>>>;
}): Promise<boolean> {
  const find = ({ selector, displayFilter }: Target): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>(selector)].find(
      (element) => displayFilter === undefined || displayFilter === (element.offsetHeight !== 0),
    );
  const appears = async (target: Target, tries: number): Promise<void> => {
    if (find(target) || tries === 0) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 250);
    });
    await appears(target, tries - 1);
  };
  const run = async (action: Action): Promise<void> => {
    if (action.type === "click") find(action.target)?.click();
    else if (action.type === "waitcss") await appears(action.target, 10);
    else if (action.type === "list") for (const one of action.actions) await run(one);
    else
      for (const { type, matcher, toggleAction } of action.consents) {
        const box = find(matcher.target) as HTMLInputElement | undefined;
        // The engine passes over a purpose whose switch is not there.
        if (box && box.checked !== (wanted[type] ?? false)) await run(toggleAction);
      }
  };
  const known = rule.detectors.find(({ presentMatcher }) =>
    presentMatcher.every(({ target }) => find(target)),
  );
  if (!known?.showingMatcher.every(({ target }) => find(target))) return false;
  for (const name of ["HIDE_CMP", "OPEN_OPTIONS", "HIDE_CMP", "DO_CONSENT", "SAVE_CONSENT"]) {
    const method = rule.methods.find((one) => one.name === name);
    if (method) await run(method.action);
  }
  return true;
}
