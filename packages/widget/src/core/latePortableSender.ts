import type { Sender, SenderOptions } from "./Sender.ts";

/** The portable sender from a file of its own: who talks to our server never fetches it. */
export function latePortableSender(options: SenderOptions): Sender {
  let loading: Promise<Sender> | undefined;
  const load = (): Promise<Sender> =>
    (loading ??= import("./createPortableSender.ts").then(({ createPortableSender }) =>
      createPortableSender(options),
    ));
  return {
    deliver: async (message) => (await load()).deliver(message),
    regenerate: () => void load().then((sender) => sender.regenerate()),
    stop: () => void loading?.then((sender) => sender.stop()),
  };
}
