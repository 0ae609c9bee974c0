import type { Role } from "@nordleads/wire/types";
import { Link } from "wouter-preact";
import { useApp, useTexts } from "./App.ts";
import { places, type PlaceName } from "./places.ts";

const seenBy: Readonly<Record<PlaceName, readonly Role[]>> = {
  chat: ["owner", "support", "reader"],
  consent: ["owner", "support", "reader"],
  outbox: ["owner"],
};
const names = Object.keys(places) as PlaceName[];

/** The pages of the site that this person may see. */
export function SiteNav({ site, place }: { readonly site: string; readonly place: PlaceName }) {
  const { staff } = useApp();
  const { pages } = useTexts();
  const role = staff.me.value?.role ?? "reader";
  return (
    <nav class="site-nav" aria-label={pages.nav} data-console="pages">
      {names
        .filter((name) => seenBy[name].includes(role))
        .map((name) => (
          <Link
            key={name}
            href={places[name](site)}
            class="site-page"
            aria-current={name === place ? "page" : undefined}
            data-page={name}
          >
            {pages[name]}
          </Link>
        ))}
    </nav>
  );
}
