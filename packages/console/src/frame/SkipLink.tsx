import type { ComponentChildren } from "preact";

interface SkipLinkProps {
  /** Id of what it leads to. */
  readonly to: string;
  readonly children: ComponentChildren;
}

/** The first link of a screen, seen when it has the focus: past the bar, to what matters. */
export function SkipLink({ to, children }: SkipLinkProps) {
  const skip = (event: MouseEvent): void => {
    // The router would take a plain fragment for a page.
    event.preventDefault();
    document.getElementById(to)?.focus();
  };
  return (
    <a class="skip" href={`#${to}`} onClick={skip}>
      {children}
    </a>
  );
}
