import { useEffect, useId, useRef, useState } from "preact/hooks";
import { useTexts } from "../frame/App.ts";
import { Icon } from "../frame/Icon.tsx";
import { useKeys } from "../keys/useKeys.ts";
import type { Conversation } from "./createConversation.ts";

/** Most characters of a message (K14). */
const longest = 8000;

interface ComposerProps {
  readonly conversation: Conversation;
  /** Takes the focus when it appears. */
  readonly focused: boolean;
}

/** Where the person who has the conversation writes. Enter sends, Shift+Enter makes a line. */
export function Composer({ conversation, focused }: ComposerProps) {
  const { actions } = useTexts();
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const over = text.length - longest;
  useKeys({ r: () => field.current?.focus() });
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const send = (): void => {
    if (text.trim() === "" || over > 0) return;
    void conversation.reply(text.trim());
    setText("");
    field.current?.focus();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        data-console="reply"
        aria-label={actions.reply}
        aria-describedby={hint}
        aria-invalid={over > 0}
        placeholder={actions.placeholder}
        rows={2}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          conversation.typed();
        }}
        onBlur={conversation.stopTyping}
        onKeyDown={(event) => {
          if (event.key === "Escape") field.current?.blur();
          // While an input method is composing, Enter belongs to it.
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <div class="composer-foot">
        <span id={hint} class={over > 0 ? "error" : "meta"}>
          {over > 0 ? actions.tooLong(over) : actions.hint}
        </span>
        <button class="button primary" data-console="send" aria-disabled={text.trim() === "" || over > 0}>
          <Icon name="send" />
          {actions.send}
        </button>
      </div>
    </form>
  );
}
