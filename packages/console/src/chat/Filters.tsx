import { Link } from "wouter-preact";
import { useTexts } from "../frame/App.ts";
import type { Filter } from "./createList.ts";

interface FiltersProps {
  readonly filter: Filter;
  readonly waiting: number;
  readonly hrefOf: (filter: Filter) => string;
}

export const filters: readonly Filter[] = ["all", "waiting", "mine", "ai"];

/** Links, so that a filter can be kept, sent and gone back from. */
export function Filters({ filter, waiting, hrefOf }: FiltersProps) {
  const texts = useTexts();
  return (
    <nav class="filters" aria-label={texts.list.filterNav}>
      {filters.map((name) => (
        <Link
          key={name}
          href={hrefOf(name)}
          class="filter"
          aria-current={name === filter ? "true" : undefined}
          data-console="filter"
          data-filter={name}
        >
          {texts.list.filters[name]}
          {name === "waiting" && waiting > 0 && (
            <span class="count">
              <span aria-hidden="true">{waiting}</span>
              <span class="visually-hidden">, {texts.list.waitingCount(waiting)}</span>
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
