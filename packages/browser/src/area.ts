/** A place for strings. Reading and writing never throw. */
export interface Area {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** Lives as long as the page. */
export function memoryArea(): Area {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  };
}

/**
 * localStorage or sessionStorage; where the browser refuses (private mode, a frame without storage,
 * a full quota) the value lives in memory.
 */
export function webArea(kind: "localStorage" | "sessionStorage"): Area {
  const memory = memoryArea();
  const attempt = <T>(use: (storage: Storage) => T, otherwise: () => T): T => {
    try {
      return use(globalThis[kind]);
    } catch {
      return otherwise();
    }
  };
  return {
    get: (key) =>
      memory.get(key) ??
      attempt(
        (storage) => storage.getItem(key),
        () => null,
      ),
    set: (key, value) =>
      attempt(
        (storage) => {
          storage.setItem(key, value);
          memory.remove(key);
        },
        () => memory.set(key, value),
      ),
    remove: (key) => {
      memory.remove(key);
      attempt(
        (storage) => storage.removeItem(key),
        () => undefined,
      );
    },
  };
}
