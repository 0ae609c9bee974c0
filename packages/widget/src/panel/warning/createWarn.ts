import type { PartsHost } from "../createParts.ts";
import type { Warn } from "./Warn.ts";

/** How long a message waits for what looks at it before it goes as usual, in milliseconds. */
const PATIENCE = 1000;

/** Warns as `createWarning` does; that, its words and what it looks with are fetched when the visitor writes. */
export function createWarn(host: PartsHost): Warn {
  let loading: Promise<void> | undefined;
  let warn: Warn | undefined;
  let ended = false;

  async function load(): Promise<void> {
    const { createWarning } = await import("./createWarning.tsx");
    const made = await createWarning(host);
    if (ended) return made.dispose();
    warn = made;
    warn.typed();
  }
  /** Without it messages go as they are. */
  const need = (): Promise<void> => (loading ??= load().catch(() => undefined));

  async function wait(text: string): Promise<void> {
    host.set({ held: true });
    let timer: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([need(), new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE)))]);
    clearTimeout(timer);
    if (ended || !host.state().held) return;
    host.set({ held: false });
    (warn?.submit ?? host.send)(text);
  }

  return {
    typed: () => {
      if (warn) warn.typed();
      else if (host.state().text !== "") void need();
    },
    submit: (text) => {
      if (warn) warn.submit(text);
      else void wait(text);
    },
    dispose: () => {
      ended = true;
      warn?.dispose();
    },
  };
}
