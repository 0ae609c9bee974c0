import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** Nearer to the end than this counts as at the end, px. */
const near = 48;

/**
 * Keeps a scrolling box at its end while it grows, unless the reader has scrolled up. `mark` names the
 * newest content: where it changes out of sight, `behind` is true until the reader is at the end again.
 */
export function useStickToEnd(mark: string) {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [behind, setBehind] = useState(false);
  const toEnd = (): void => {
    const { current } = box;
    if (current) current.scrollTop = current.scrollHeight;
    setBehind(false);
  };
  useEffect(() => {
    const { current } = box;
    const inside = current?.firstElementChild;
    if (!current || !inside) return undefined;
    const scrolled = (): void => {
      atEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < near;
      if (atEnd.current) setBehind(false);
    };
    const grown = new ResizeObserver(() => atEnd.current && toEnd());
    grown.observe(inside);
    grown.observe(current);
    current.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      grown.disconnect();
      current.removeEventListener("scroll", scrolled);
    };
  }, []);
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
    else setBehind(true);
  }, [mark]);
  return { box, behind, toEnd };
}
