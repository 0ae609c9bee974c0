import type { Chat, LauncherOptions } from "../types.ts";
import { launch } from "./launch.ts";

/** A launcher that can be taken away again. Draws at once, so the body must be there. */
export function createLauncher(options: LauncherOptions): Chat {
  const host = options.host ?? document.createElement("nordleads-chat");
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const life = new AbortController();
  const { use, used, ...chat } = launch(options, host, root, life.signal);
  if (!options.host) document.body.append(host);
  const living = (act: () => void): void => {
    if (!life.signal.aborted) act();
  };
  return {
    ...chat,
    open: () => living(chat.open),
    send: (text) => living(() => chat.send(text)),
    destroy: () => {
      life.abort();
      if (used()) use((panel) => panel.destroy());
      root.replaceChildren();
      root.adoptedStyleSheets = [];
      if (!options.host) host.remove();
    },
  };
}
