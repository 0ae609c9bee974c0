import { useLocation } from "wouter-preact";
import { useApp, useTexts } from "./App.ts";
import { Mark } from "./Icon.tsx";
import { Menu } from "./Menu.tsx";

/** The narrow bar above the panes: whose console, which site, who is signed in. */
export function TopBar({ site }: { readonly site: string }) {
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
          onChange={(event) => navigate(`/${event.currentTarget.value}`)}
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
      <Menu />
    </header>
  );
}
