import { useTexts } from "../frame/App.ts";
import { count, percent } from "../frame/numbers.ts";

/** A count that is told, or that it is too small to be (C33). */
export function Told({ number }: { readonly number: number }) {
  const texts = useTexts();
  if (number === 0) return <span class="few">{texts.statistics.few}</span>;
  return <>{count(number, texts)}</>;
}

/** A share, or that too few answered to tell one. */
export function Share({ part }: { readonly part: number | null }) {
  const texts = useTexts();
  if (part === null) return <span class="few">{texts.statistics.few}</span>;
  return <>{percent(part, texts)}</>;
}
