import { useEffect, useRef } from "preact/hooks";
import { tinykeys } from "tinykeys";
import { useApp } from "../frame/App.ts";

/** Whether the key belongs to a field or an open dialog rather than to us. */
function elsewhere(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest("input, textarea, select, dialog, [popover]") !== null && target !== null;
}

/** Single-key shortcuts, as long as the part is on the screen and the person has not switched them off. */
export function useKeys(bindings: Readonly<Record<string, () => void>>): void {
  const { preferences } = useApp();
  const latest = useRef(bindings);
  latest.current = bindings;
  const on = preferences.keys.value;
  useEffect(() => {
    if (!on) return undefined;
    const handlers = Object.keys(latest.current).map((key) => [
      key,
      (event: KeyboardEvent) => {
        event.preventDefault();
        latest.current[key]?.();
      },
    ]);
    return tinykeys(window, Object.fromEntries(handlers), { ignore: elsewhere });
  }, [on]);
}
