import type { StageOptions } from "./createStage.tsx";
import { createThreadView } from "./createThreadView.tsx";
import { Privacy } from "./Privacy.tsx";
import type { PanelState, Parts, Ui } from "./Ui.ts";
import { createWarn } from "./warning/createWarn.ts";

/** The panel, as what is loaded later may use it. */
export interface PartsHost extends StageOptions, Pick<Ui, "set" | "focus" | "write" | "send"> {
  readonly box: HTMLElement;
  readonly state: () => PanelState;
}

/** What the panel needs once there is something to talk about. */
export function createParts(host: PartsHost): Parts {
  const { conversation, options, set, focus } = host;
  return {
    ThreadView: createThreadView(),
    Privacy,
    warn: options.inspect && createWarn(host),
    askPerson: () => {
      focus();
      void conversation.askPerson().then((failure) => set({ unanswered: failure !== undefined }));
    },
    privacyShown: (heading) => {
      heading?.focus();
      if (heading && options.live) void conversation.privacy(options.lang).then((site) => set({ site }));
    },
  };
}
