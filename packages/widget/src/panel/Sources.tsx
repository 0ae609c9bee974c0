import type { JSX } from "preact";
import type { Source } from "../core/Thread.ts";
import { Link } from "../markdown/Link.tsx";
import { safeHref } from "../markdown/safeHref.ts";

/** The pages that an answer is built on, numbered as they are cited. */
export function Sources({
  sources,
  label,
}: {
  readonly sources: readonly Source[];
  readonly label: string;
}): JSX.Element {
  return (
    <ol class="so" data-nl="sources" aria-label={label}>
      {sources.map(({ url, title }) => {
        const href = safeHref(url);
        return (
          <li key={url}>
            {href ? (
              <Link href={href} dir="auto">
                {title ?? href}
              </Link>
            ) : (
              title
            )}
          </li>
        );
      })}
    </ol>
  );
}
