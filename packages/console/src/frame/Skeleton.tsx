import { useTexts } from "./App.ts";

/** Grey lines in the place of what is coming; they show themselves only after 200 ms. */
export function Skeleton({ rows }: { readonly rows: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{useTexts().loading}</span>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} aria-hidden="true" />
      ))}
    </div>
  );
}
