import type { ComponentChildren } from "preact";

/** A list of names and values. */
export function Facts({ children }: { readonly children: ComponentChildren }) {
  return <dl class="facts">{children}</dl>;
}

/** One of them; nothing where there is no value. */
export function Fact({ name, children }: { readonly name: string; readonly children?: ComponentChildren }) {
  if (children === undefined || children === null || children === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
