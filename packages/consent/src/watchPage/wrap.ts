import { callerHost } from "./callerHost.ts";

export type Call = (self: unknown, args: readonly unknown[], by: string | undefined) => void;

/**
 * Tells of each call of a method (`value`) or setter (`set`) that did not throw. The wrapper is a proxy, so name,
 * length and printed source stay native. Returns what puts the very same function back; where somebody has wrapped
 * ours since, it stays below theirs and only passes on.
 */
export function wrap(
  holder: object | undefined,
  key: string,
  tell: Call,
  part: "value" | "set" = "value",
): () => void {
  let owner: object | null = holder ?? null;
  while (owner && !Object.hasOwn(owner, key)) owner = Object.getPrototypeOf(owner) as object | null;
  const before = owner ? Object.getOwnPropertyDescriptor(owner, key) : undefined;
  const original: unknown = before?.[part];
  if (!owner || !before?.configurable || typeof original !== "function") return () => undefined;
  const home = owner;
  let live = true;
  const apply = (target: (...args: never[]) => unknown, self: unknown, args: unknown[]): unknown => {
    const result: unknown = Reflect.apply(target, self, args);
    try {
      if (live) tell(self, args, callerHost(apply));
    } catch {
      // The page must not notice us.
    }
    return result;
  };
  const mine: unknown = new Proxy(original as (...args: never[]) => unknown, { apply });
  Object.defineProperty(home, key, { ...before, [part]: mine });
  return () => {
    live = false;
    if (Object.getOwnPropertyDescriptor(home, key)?.[part] === mine) Object.defineProperty(home, key, before);
  };
}
