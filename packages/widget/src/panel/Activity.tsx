import type { JSX } from "preact";
import { fill } from "../i18n/fill.ts";
import type { Ui } from "./Ui.ts";
import { Under } from "./Under.tsx";

/** What goes on after the last message: somebody thinks or types, a person is offered, an answer failed. */
export function Activity({ ui }: { readonly ui: Ui }): JSX.Element | null {
  const { texts, view, conversation, options, state, parts } = ui;
  const { thread, outbox } = view;
  const last = thread.items.at(-1);
  const begun = last?.kind === "message" && last.state === "streaming";
  if (thread.typing !== undefined)
    return <Busy text={fill(texts.typing, { name: thread.typing || thread.agent || "" })} />;
  if (thread.awaiting || (begun && !last.text) || outbox.some(({ state }) => state === "sent"))
    return thread.state === "ai" ? <Busy text={texts.thinking} /> : null;
  if (begun || last?.kind !== "message" || last.from !== "assistant") return null;
  const failed = last.state === "failed";
  if (!failed && !last.offered) return null;
  return (
    <Under>
      {failed && <span>{texts.answerFailed}</span>}
      {failed && (
        <button type="button" class="lk" onClick={() => conversation.regenerate()}>
          {texts.retry}
        </button>
      )}
      {options.live && thread.state === "ai" && (
        <button type="button" class="of" data-nl="handoff" onClick={parts?.askPerson}>
          {texts.handoff}
        </button>
      )}
      {state.unanswered && <span role="alert">{texts.offline}</span>}
    </Under>
  );
}

function Busy({ text }: { readonly text: string }): JSX.Element {
  return (
    <p class="bz" data-nl="typing">
      {text}
    </p>
  );
}
