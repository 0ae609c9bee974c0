import { useLocation } from "wouter-preact";
import { useApp, useTexts } from "./App.ts";
import { Mark } from "./Icon.tsx";
import { Menu } from "./Menu.tsx";
import { places, type PlaceName } from "./places.ts";
import { SiteNav } from "./SiteNav.tsx";

interface TopBarProps {
  readonly site: string;
  readonly place: PlaceName;
}

/** The narrow bar above the panes: whose console, which site, its pages, who is signed in. */
export function TopBar({ site, place }: TopBarProps) {
  const { staff } = useApp();
  const texts = useTexts();
  const [, navigate] = useLocation();
  const sites = staff.me.value?.sites ?? [];
  return (
    <header class="top-bar">
      <Mark />
      <h1 class="product">{texts.product}</h1>
      {sites.length > 1 ? (
        <select
          class="site"
          aria-label={texts.menu.site}
          value={site}
          onChange={(event) => navigate(places[place](event.currentTarget.value))}
        >
          {sites.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <span class="site">{sites[0]?.name}</span>
      )}
      <SiteNav site={site} place={place} />
      <Menu />
    </header>
  );
}
