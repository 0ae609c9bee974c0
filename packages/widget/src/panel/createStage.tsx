import { render } from "preact";
import { calmly } from "./calmly.ts";
import { WINDOW } from "./Log.tsx";
import { PanelView } from "./PanelView.tsx";
import type { PanelState, Parts, Ui } from "./Ui.ts";

/** Where the panel is drawn. */
export interface Stage {
  readonly box: HTMLElement;
  readonly draw: () => void;
  /** Draws soon, in a frame, once for all that happens before it. */
  readonly schedule: () => void;
  readonly focus: () => void;
  /** What draws a conversation is there. */
  readonly loaded: (parts: Parts) => void;
  readonly dispose: () => void;
}

export type StageOptions = Pick<Ui, "texts" | "options" | "conversation" | "close">;

const fresh: PanelState = {
  text: "",
  reading: false,
  limit: WINDOW,
  awaySince: undefined,
  unanswered: false,
  site: undefined,
};

/** The box of the panel, what it itself remembers, and the drawing of both. */
export function createStage(given: StageOptions): Stage & Pick<Ui, "send"> {
  const { conversation } = given;
  const box = document.createElement("div");
  let state: PanelState = { ...fresh, text: conversation.view().draft };
  let parts: Parts | undefined;
  const { soon, cancel } = calmly(draw);
  const actions = { set, focus, toEnd, send, askPerson, privacyShown };

  function draw(): void {
    render(<PanelView ui={{ ...given, ...actions, parts, state, view: conversation.view() }} />, box);
    fit(box.querySelector("textarea")!);
  }

  function set(change: Partial<PanelState>): void {
    state = { ...state, ...change };
    draw();
    if (change.reading === false) focus();
  }

  function focus(): void {
    box.querySelector("textarea")?.focus();
  }

  function toEnd(): void {
    box.querySelector(".lg")!.scrollTop = 0;
  }

  function send(text: string): void {
    conversation.send(text);
    set({ text: "" });
    toEnd();
    focus();
  }

  function askPerson(): void {
    focus();
    void conversation.askPerson().then((failure) => set({ unanswered: failure !== undefined }));
  }

  function privacyShown(heading: HTMLElement | null): void {
    heading?.focus();
    if (heading && given.options.live)
      void conversation.privacy(given.options.lang).then((site) => set({ site }));
  }

  box.className = "bx";
  box.hidden = true;
  return {
    box,
    draw,
    focus,
    send,
    loaded: (next) => {
      parts = next;
    },
    schedule: soon,
    dispose: () => {
      cancel();
      render(null, box);
      box.remove();
    },
  };
}

/** For browsers without `field-sizing: content`; the style sheet holds the limit. */
function fit(field: HTMLTextAreaElement): void {
  if (CSS.supports("field-sizing:content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
