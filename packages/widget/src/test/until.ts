/** Resolves when `look` returns something true; looks again at each change it is told of. */
export function until<T>(subscribe: (fn: () => void) => () => void, look: () => T): Promise<NonNullable<T>> {
  const { promise, resolve } = Promise.withResolvers<NonNullable<T>>();
  let off = (): void => undefined;
  const check = (): void => {
    const value = look();
    if (!value) return;
    off();
    resolve(value);
  };
  off = subscribe(check);
  check();
  return promise;
}
