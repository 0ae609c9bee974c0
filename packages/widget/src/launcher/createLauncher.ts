import { guard } from "@nordleads/browser";
import type { Chat, ChatEvents, Emit, LauncherOptions, Panel } from "../types.ts";
import { launcherStyle } from "./launcherStyle.ts";

/**
 * The button, and the loading of the panel when the visitor points at it, focuses it or presses it (K1).
 * Draws at once, so the body must be there. Nothing is stored and nothing requested before.
 */
export function createLauncher(options: LauncherOptions): Chat {
  const host = options.host ?? document.createElement("nordleads-chat");
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const listeners: { [E in keyof ChatEvents]?: Set<(detail: ChatEvents[E]) => void> } = {};
  const button = document.createElement("button");
  const sheet = new CSSStyleSheet();
  let destroyed = false;
  let code: ReturnType<LauncherOptions["load"]> | undefined;
  let panel: Promise<Panel> | undefined;

  const emit: Emit = (event, detail) => listeners[event]?.forEach((fn) => guard(fn)(detail));
  // A failed load is forgotten, so that the next press tries again.
  const reset = (): void => {
    code = panel = undefined;
  };
  const load = guard(() => {
    code ??= options.load();
    code.catch(reset);
    return code;
  });
  const use = guard(async (fn: (panel: Panel) => void) => {
    panel ??= load()!.then(({ mountPanel }) => mountPanel({ options, host, root, button, emit }));
    panel.catch(reset);
    const mounted = await panel;
    if (destroyed) mounted.destroy();
    else fn(mounted);
  });
  const open = (): void => void use((panel) => panel.open());
  const clicked = guard((event: MouseEvent) => {
    if ((event.target as Element).closest?.("[data-nl-open]")) open();
  });

  sheet.replaceSync(launcherStyle);
  root.adoptedStyleSheets = [sheet];
  if (options.accent) host.style.setProperty("--nl-accent", options.accent);
  button.className = "l";
  button.dataset["nl"] = "launcher";
  button.ariaLabel = options.texts?.open ?? options.name;
  button.ariaHasPopup = "dialog";
  button.onclick = open;
  button.onpointerenter = button.onfocus = load;
  if (options.launcher !== false) root.append(button);
  if (!options.host) document.body.append(host);
  document.addEventListener("click", clicked);
  // The chat was open on the page before, or a person's reply is expected: written only after the visitor wrote.
  if (guard(() => /"mode":/.test(sessionStorage["nl_chat"] as string))()) void use(() => undefined);

  return {
    open,
    close: () => void (panel && use((panel) => panel.close())),
    send: (text) => void use((panel) => panel.send(text)),
    on: (event, fn) => {
      const set: Set<typeof fn> = (listeners[event] ??= new Set<never>()).add(fn as never);
      return () => set.delete(fn);
    },
    destroy: () => {
      destroyed = true;
      document.removeEventListener("click", clicked);
      if (panel) void use(() => undefined);
      root.replaceChildren();
      root.adoptedStyleSheets = [];
      if (!options.host) host.remove();
    },
  };
}
