import { guard } from "@nordleads/browser";
import type { Chat, ChatEvents, Emit, LauncherOptions, Panel } from "../types.ts";
import { launcherStyle } from "./launcherStyle.ts";

/** A chat that stays as long as the page. */
export interface Launched extends Omit<Chat, "destroy"> {
  /** Calls `fn` with the panel, which is loaded first where it has to be. */
  use(fn: (panel: Panel) => void): void;
  /** Whether the panel is there or on its way. */
  used(): boolean;
}

/**
 * The button, and the loading of the panel when the visitor points at it, focuses it or presses it (K1).
 * Draws into `root` at once. Nothing is stored and nothing requested before. `signal` ends its listening.
 */
export function launch(
  options: LauncherOptions,
  host: HTMLElement,
  root: ShadowRoot,
  signal?: AbortSignal,
): Launched {
  const listeners: { [E in keyof ChatEvents]?: Set<(detail: ChatEvents[E]) => void> } = {};
  const button = document.createElement("button");
  const sheet = new CSSStyleSheet();
  let code: ReturnType<LauncherOptions["load"]> | undefined;
  let panel: Promise<Panel> | undefined;

  const emit: Emit = (event, detail) => listeners[event]?.forEach((fn) => guard(fn)(detail));
  const load = guard(
    () =>
      (code ??= options.load().catch((error: unknown) => {
        // A failed load is forgotten, so that the next press tries again.
        code = panel = undefined;
        throw error;
      })),
  );
  const use = guard(async (fn: (panel: Panel) => void) => {
    panel ??= load()!.then(({ mountPanel }) => mountPanel({ options, host, root, button, emit }));
    fn(await panel);
  });
  const open = (): void => void use((panel) => panel.open());
  const clicked = guard((event: MouseEvent) => {
    if ((event.target as Element).closest("[data-nl-open]")) open();
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
  document.addEventListener("click", clicked, { signal: signal! });
  // The chat was open on the page before, or a person's reply is expected: written only after the visitor wrote.
  if (guard(() => /"mode":/.test(sessionStorage["nl_chat"] as string))()) void use(() => undefined);

  return {
    open,
    close: () => void (panel && use((panel) => panel.close())),
    send: (text) => void use((panel) => panel.send(text)),
    on: (event, fn) => {
      const set: Set<typeof fn> = (listeners[event] ??= new Set<never>());
      set.add(fn);
      return () => set.delete(fn);
    },
    use,
    used: () => !!panel,
  };
}
