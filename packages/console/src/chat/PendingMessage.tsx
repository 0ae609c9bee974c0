import { useTexts } from "../frame/App.ts";
import { Icon } from "../frame/Icon.tsx";
import type { Conversation } from "./createConversation.ts";
import type { Pending } from "./createReplies.ts";
import { MessageLine } from "./Message.tsx";
import { MessageText } from "./MessageText.tsx";

interface PendingProps {
  readonly one: Pending;
  readonly conversation: Conversation;
}

/** A reply on its way, or one that did not get there. */
export function PendingMessage({ one, conversation }: PendingProps) {
  const { errors, actions, retry, thread } = useTexts();
  const reason = one.failed && one.failed in errors ? errors[one.failed as "offline"] : errors.other;
  return (
    <MessageLine
      id={one.id}
      from="agent"
      name={thread.you}
      at={undefined}
      first
      class={one.failed ? "not-sent" : "sending"}
    >
      <MessageText text={one.text} />
      {one.failed ? (
        <p class="error" role="alert">
          <Icon name="alert" />
          <span>
            {actions.failed}. {reason}
          </span>
          <button type="button" class="link" onClick={() => void conversation.retry(one.id)}>
            {retry}
          </button>
        </p>
      ) : (
        <p class="meta">{actions.sending}</p>
      )}
    </MessageLine>
  );
}
