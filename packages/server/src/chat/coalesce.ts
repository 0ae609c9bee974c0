/** How long small pieces wait for more (ms), and how many characters are enough. */
export interface CoalesceLimits {
  readonly ms: number;
  readonly characters: number;
}

const late = Symbol("late");

/**
 * Gathers items into batches: a batch is given when `limits.ms` have passed since its first item, when it
 * holds enough characters, or at the end. An abort ends the waiting at once; what was gathered is still given.
 */
export async function* coalesce<T>(
  items: AsyncIterable<T>,
  size: (item: T) => number,
  limits: CoalesceLimits,
  signal: AbortSignal,
): AsyncGenerator<T[], void, undefined> {
  const iterator = items[Symbol.asyncIterator]();
  const ended = Promise.withResolvers<{ done: true; value: undefined }>();
  const end = (): void => ended.resolve({ done: true, value: undefined });
  if (signal.aborted) end();
  signal.addEventListener("abort", end);
  let next = Promise.race([iterator.next(), ended.promise]);
  try {
    for (;;) {
      const first = await next;
      if (first.done) return;
      const batch = [first.value];
      let characters = size(first.value);
      const { timer, passed } = startTimer(limits.ms);
      next = Promise.race([iterator.next(), ended.promise]);
      while (characters < limits.characters) {
        const more = await Promise.race([next, passed]);
        if (more === late || more.done) break;
        batch.push(more.value);
        characters += size(more.value);
        next = Promise.race([iterator.next(), ended.promise]);
      }
      clearTimeout(timer);
      yield batch;
    }
  } finally {
    signal.removeEventListener("abort", end);
    next.catch(() => undefined);
    // Not awaited: a source that hangs must not hold back the end of the answer.
    void iterator.return?.()?.catch(() => undefined);
  }
}

function startTimer(ms: number): { timer: NodeJS.Timeout; passed: Promise<typeof late> } {
  const { promise, resolve } = Promise.withResolvers<typeof late>();
  return { timer: setTimeout(() => resolve(late), ms), passed: promise };
}
