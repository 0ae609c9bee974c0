/** Ends in a task of its own, after `milliseconds`; at once for anything else. */
export function pause(milliseconds?: unknown): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, milliseconds as number);
  });
}
