import { useEffect, useRef } from "preact/hooks";
import { useLocation } from "wouter-preact";
import { places, type PlaceName } from "./places.ts";
import { useTexts } from "./App.ts";

const names = Object.keys(places) as PlaceName[];

/** Which page a path of the console belongs to. */
export function placeOf(path: string): PlaceName {
  const site = path.split("/")[1] ?? "";
  return names.find((name) => name !== "chat" && path === places[name](site)) ?? "chat";
}

/**
 * Whoever goes to another page comes to its heading, and the window says which it is: a page that changes without a
 * load would otherwise be silent, with the focus lost.
 */
export function useFocusOnPage(): void {
  const texts = useTexts();
  const [path] = useLocation();
  const place = placeOf(path);
  const before = useRef(place);
  useEffect(() => {
    const name = place === "chat" ? "" : `${texts.pages[place]} – `;
    document.title = name + texts.product;
  }, [place, texts]);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    document.querySelector<HTMLElement>("#page-title, #list-title")?.focus();
  }, [place]);
}
