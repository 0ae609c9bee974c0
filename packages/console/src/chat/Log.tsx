import { useApp, useTexts } from "../frame/App.ts";
import { Icon } from "../frame/Icon.tsx";
import { dayName, dayOf } from "../frame/times.ts";
import type { Conversation } from "./createConversation.ts";
import { EventLine } from "./EventLine.tsx";
import { Message } from "./Message.tsx";
import { PendingMessage } from "./PendingMessage.tsx";
import type { Thread } from "./thread.ts";
import { threadItems, type ThreadItem } from "./threadItems.ts";
import { useStickToEnd } from "./useStickToEnd.ts";

interface LogProps {
  readonly thread: Thread;
  readonly conversation: Conversation;
}

function Item({ item, writing }: { readonly item: ThreadItem; readonly writing: string | null }) {
  const { now } = useApp();
  const texts = useTexts();
  if (item.kind === "event") return <EventLine part={item.part} />;
  if (item.kind === "day") return <h3 class="day">{dayName(item.at, now.value, texts)}</h3>;
  return <Message message={item.message} first={item.first} writing={item.message.id === writing} />;
}

/** The conversation as a page: days, messages, events; the newest last and in sight. */
export function Log({ thread, conversation }: LogProps) {
  const texts = useTexts();
  const pending = conversation.pending.value;
  const sending = new Set(pending.map((one) => one.id));
  const items = threadItems(
    thread.messages.filter((message) => !sending.has(message.id)),
    dayOf,
  );
  const mark = `${items.at(-1)?.key} ${pending.at(-1)?.id} ${thread.visitorTyping}`;
  const { box, behind, toEnd } = useStickToEnd(mark);
  return (
    <div class="log-frame">
      {/* A scrolling box that is not a control must still be reachable by keyboard. */}
      <div
        class="scroll log"
        ref={box}
        role="log"
        aria-label={texts.thread.log}
        aria-busy={thread.writing !== null}
        tabIndex={0}
      >
        <div class="log-inside">
          {items.map((item) => (
            <Item key={item.key} item={item} writing={thread.writing} />
          ))}
          {pending.map((one) => (
            <PendingMessage key={one.id} one={one} conversation={conversation} />
          ))}
          {thread.visitorTyping && (
            <p class="typing meta" data-console="typing">
              {texts.thread.typing}
            </p>
          )}
        </div>
      </div>
      {behind && (
        <button type="button" class="button to-end" onClick={toEnd}>
          <Icon name="down" />
          {texts.thread.newMessages}
        </button>
      )}
    </div>
  );
}
