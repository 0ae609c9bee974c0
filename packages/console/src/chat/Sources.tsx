import type { SourceUrlPart } from "@nordleads/wire/types";
import { useTexts } from "../frame/App.ts";
import { Icon } from "../frame/Icon.tsx";
import { safeHref } from "./linkify.ts";
import { pagePath } from "./visitorName.ts";

/** What an answer was built from, as links. */
export function Sources({ sources }: { readonly sources: readonly SourceUrlPart[] }) {
  const texts = useTexts();
  if (sources.length === 0) return null;
  return (
    <ul class="sources" aria-label={texts.thread.sources}>
      {sources.map((source) => {
        const href = safeHref(source.url);
        const name = source.title ?? pagePath(source.url);
        return (
          <li key={source.sourceId}>
            {href === undefined ? (
              <span class="chip">{name}</span>
            ) : (
              <a class="chip" href={href} target="_blank" rel="noopener noreferrer">
                <Icon name="link" />
                {name}
                <span class="visually-hidden"> ({texts.thread.opensNew})</span>
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
