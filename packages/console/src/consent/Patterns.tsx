import type { Part } from "./bars.ts";

/** Lines across, for what is neither all nor nothing: told apart without colour. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="5" height="5" />
        <rect class="hatch-line" width="2" height="5" />
      </pattern>
    </defs>
  );
}

/** How a part is filled: the hatch by its id, the others by the style sheet. */
export const fillOf = (part: Part, hatch: string): { readonly fill?: string } =>
  part === "own" ? { fill: `url(#${hatch})` } : {};

/** A part's sign in the legend, drawn as in the bars. */
export function Swatch({ part, hatch }: { readonly part: Part | "few"; readonly hatch: string }) {
  return (
    <svg class="swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {part === "few" ? (
        <rect class="part-few" x="2" y="12" width="12" height="2" />
      ) : (
        <rect
          class={`part part-${part}`}
          x="1.5"
          y="1.5"
          width="13"
          height="13"
          rx="2"
          {...fillOf(part, hatch)}
        />
      )}
    </svg>
  );
}
