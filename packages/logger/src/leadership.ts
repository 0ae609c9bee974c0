import { guard } from "@nordleads/browser";

/**
 * Returns what makes this tab try to hold the Web Lock `name`, or give it back. `got` is called when the tab
 * has it, `lost` when it no longer has. The browser gives it back itself when the page is gone.
 */
export function leadership(name: string, got: () => void, lost: () => void): (want: boolean) => void {
  let end: AbortController | undefined;
  return (want) => {
    if (!want) {
      lost();
      end?.abort();
      end = undefined;
    } else if (!end) {
      end = new AbortController();
      const { signal } = end;
      const hold = (): Promise<unknown> =>
        new Promise((release) => {
          signal.onabort = release;
          got();
        });
      void guard(() => navigator.locks.request(name, { signal }, hold))();
    }
  };
}
