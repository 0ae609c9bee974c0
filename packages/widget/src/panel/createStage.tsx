import { render } from "preact";
import { calmly } from "./calmly.ts";
import type { createParts } from "./createParts.ts";
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
  /** What a conversation needs is there. */
  readonly loaded: (create: typeof createParts) => void;
  readonly dispose: () => void;
}

export type StageOptions = Pick<Ui, "texts" | "options" | "conversation" | "close">;

/** How long a message waits for what looks at it before it goes as usual, in milliseconds. */
const PATIENCE = 1000;

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
  const { conversation, options } = given;
  const box = createBox();
  let state: PanelState = { ...fresh, text: conversation.view().draft };
  let parts: Parts | undefined;
  const { soon, cancel } = calmly(draw);
  const focus = (): void => box.querySelector("textarea")?.focus();
  const release = (): void => void (state.held && go());
  const toEnd = (): void => void (box.querySelector(".lg")!.scrollTop = 0);
  const actions = { set, focus, toEnd, send, write, submit };

  function draw(): void {
    render(<PanelView ui={{ ...given, ...actions, parts, state, view: conversation.view() }} />, box);
    fit(box.querySelector("textarea")!);
  }

  function set(change: Partial<PanelState>): void {
    state = { ...state, ...change };
    draw();
    if (change.reading === false) focus();
  }

  function write(text: string): void {
    conversation.draft(text);
    set({ text });
    parts?.warn?.typed();
  }

  /** What looks at a message comes with what sends it; the message waits for that, but not for long. */
  function submit(): void {
    if (state.held) return;
    if (parts || !options.inspect) return go();
    set({ held: true });
    conversation.need();
    setTimeout(() => parts ?? release(), PATIENCE);
  }

  function go(): void {
    set({ held: false });
    (parts?.warn?.submit ?? send)(state.text.trim());
  }

  function send(text: string): void {
    conversation.send(text);
    set({ text: "", held: false, warning: undefined });
    toEnd();
    focus();
  }

  return {
    ...{ box, draw, focus, send, schedule: soon },
    loaded: (createParts) => {
      parts = createParts({ ...given, ...actions, box, state: () => state });
      parts.warn?.typed();
      release();
    },
    dispose: () => {
      cancel();
      state = fresh;
      parts?.warn?.dispose();
      render(null, box);
      box.remove();
    },
  };
}

function createBox(): HTMLElement {
  const box = document.createElement("div");
  box.className = "bx";
  box.hidden = true;
  return box;
}

/** For browsers without `field-sizing: content`; the style sheet holds the limit. */
function fit(field: HTMLTextAreaElement): void {
  if (CSS.supports("field-sizing:content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
