import type { JSX } from "preact";
import { fill } from "../i18n/fill.ts";
import { Icon } from "./Icon.tsx";
import type { Ui } from "./Ui.ts";

/** Longest message (K14). */
const MAX = 8000;
/** From here on what is left is told. */
const NEAR = 500;

/** The field: grows to five lines, Enter sends, Shift+Enter makes a new line. */
export function Composer({ ui }: { readonly ui: Ui }): JSX.Element {
  const { texts, view, conversation, state } = ui;
  const { text } = state;
  const left = MAX - text.length;
  const idle = text.trim() === "" || left < 0;
  const answering = view.thread.writing >= 0 && view.thread.state === "ai";

  function submit(event: Event): void {
    event.preventDefault();
    if (!idle) ui.submit();
  }

  return (
    <form class="cp" onSubmit={submit}>
      {state.warning?.node}
      {left < NEAR && (
        <p class="mt" role="status" data-wrong={left < 0}>
          {left < 0 ? texts.tooLong : fill(texts.remaining, { count: left })}
        </p>
      )}
      <div class="fd">
        <textarea
          data-nl="input"
          rows={1}
          value={text}
          dir="auto"
          placeholder={texts.placeholder}
          aria-label={texts.placeholder}
          enterkeyhint="send"
          readOnly={state.held === true}
          onInput={({ currentTarget }) => ui.write(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
          }}
        />
        {answering && text === "" ? (
          <button
            type="button"
            class="ib sd"
            data-nl="stop"
            aria-label={texts.stop}
            onClick={() => {
              conversation.stop();
              ui.focus();
            }}
          >
            <Icon name="stop" />
          </button>
        ) : (
          <button type="submit" class="ib sd" data-nl="send" aria-label={texts.send} disabled={idle}>
            <Icon name="send" />
          </button>
        )}
      </div>
    </form>
  );
}
