import type { JSX } from "preact";

/** One small set: 20 px, strokes of 1.5 px. */
const paths = {
  close: "M5 5l10 10M15 5L5 15",
  send: "M10 16V4M5 9l5-5 5 5",
  stop: "M6 6h8v8H6z",
  down: "M10 4v12M5 11l5 5 5-5",
  person: "M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 17c.5-3 3-4.5 6-4.5s5.5 1.5 6 4.5",
} as const;

export function Icon({ name }: { readonly name: keyof typeof paths }): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
