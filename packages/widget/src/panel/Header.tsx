import type { JSX } from "preact";
import { fill } from "../i18n/fill.ts";
import { Icon } from "./Icon.tsx";
import type { Ui } from "./Ui.ts";

/** Whose site it is, and who is there, said in words. */
export function Header({ ui }: { readonly ui: Ui }): JSX.Element {
  const { texts, options, view, close, parts } = ui;
  const { state, agent, items } = view.thread;
  const person = agent === undefined ? texts.waiting : fill(texts.person, { name: agent });
  const mayAsk = options.live && state === "ai" && items.length > 0;
  return (
    <div class="hd">
      <div class="who">
        <strong>{options.name}</strong>
        <span data-state={state}>{state === "ai" ? texts.assistant : person}</span>
      </div>
      {mayAsk && (
        <button
          type="button"
          class="ib"
          data-nl="ask"
          aria-label={texts.handoff}
          title={texts.handoff}
          onClick={parts?.askPerson}
        >
          <Icon name="person" />
        </button>
      )}
      <button type="button" class="ib" data-nl="close" aria-label={texts.close} onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
