import type { ComponentChildren, JSX } from "preact";

/** Something to say or do under a message. */
export function Under({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="un">{children}</div>;
}
