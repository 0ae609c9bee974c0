import type { ComponentChildren, JSX } from "preact";

export interface LinkProps {
  /** Already judged safe. */
  readonly href: string;
  readonly class?: string;
  readonly label?: string;
  readonly dir?: "auto";
  readonly children: ComponentChildren;
}

/** A link; to another site it opens beside the page, so that the conversation stays in sight. */
export function Link({ href, label, children, ...rest }: LinkProps): JSX.Element {
  const away = href.startsWith("http") && new URL(href).host !== location.host;
  return (
    <a
      href={href}
      aria-label={label}
      {...(away && { target: "_blank", rel: "noopener noreferrer" })}
      {...rest}
    >
      {children}
    </a>
  );
}
