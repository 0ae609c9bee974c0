/** Stands in front of a method or setter; `go` calls it as the page did. */
export type Hook = (self: Element, key: string, args: readonly unknown[], go: () => unknown) => unknown;

/**
 * Puts a hook in front of every method and setter of an object whose name fits. They are proxies, so that name, length
 * and printed source stay native. Returns what puts the very same functions back; where somebody has wrapped ours
 * since, it stays below theirs and only passes on.
 */
export function wrap(holder: object, names: RegExp, hook: Hook): () => void {
  let live = true;
  const ends = Object.entries(Object.getOwnPropertyDescriptors(holder)).map(([key, before]) => {
    const part = before.set ? "set" : "value";
    if (!names.test(key) || !before[part]) return () => {};
    const mine: unknown = new Proxy(before[part] as () => unknown, {
      apply: (target, self, args: []) => {
        const go = (): unknown => Reflect.apply(target, self, args);
        return live ? hook(self as Element, key, args, go) : go();
      },
    });
    Object.defineProperty(holder, key, { ...before, [part]: mine });
    return () => {
      if (Object.getOwnPropertyDescriptor(holder, key)?.[part] === mine)
        Object.defineProperty(holder, key, before);
    };
  });
  return () => {
    live = false;
    for (const end of ends) end();
  };
}
