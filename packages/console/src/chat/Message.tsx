import type { ChatMessage, SourceUrlPart, TextPart } from "@nordleads/wire/types";
import type { ComponentChildren } from "preact";
import { useApp, useTexts } from "../frame/App.ts";
import { clock, dateAndTime } from "../frame/times.ts";
import { MessageText } from "./MessageText.tsx";
import { Sources } from "./Sources.tsx";

interface LineProps {
  readonly id: string;
  readonly from: "visitor" | "assistant" | "agent";
  readonly name: string;
  readonly at: number | undefined;
  readonly first: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A message with its meta at the side: who and when, once for a group. */
export function MessageLine({ id, from, name, at, first, class: extra = "", children }: LineProps) {
  const texts = useTexts();
  return (
    <article
      class={`message from-${from} ${first ? "first" : ""} ${extra}`}
      data-console="message"
      data-from={from}
      data-id={id}
    >
      <header class={first ? "message-meta" : "message-meta visually-hidden"}>
        <span class="message-name">{name}</span>
        {at !== undefined && (
          <time dateTime={new Date(at).toISOString()} title={dateAndTime(at, texts)}>
            {clock(at, texts)}
          </time>
        )}
      </header>
      <div class="message-body">{children}</div>
    </article>
  );
}

/** Who a message is from, as this reader would say it. */
function useSender(message: ChatMessage): string {
  const { staff } = useApp();
  const { thread } = useTexts();
  const { from = "assistant", name } = message.metadata ?? {};
  if (from === "visitor") return thread.visitor;
  if (from === "assistant") return thread.assistant;
  return name === staff.me.value?.name ? thread.you : (name ?? "");
}

interface MessageProps {
  readonly message: ChatMessage;
  readonly first: boolean;
  readonly writing: boolean;
}

/** A message that the server has. */
export function Message({ message, first, writing }: MessageProps) {
  const { thread } = useTexts();
  const name = useSender(message);
  const texts = message.parts.filter((part): part is TextPart => part.type === "text");
  const sources = message.parts.filter((part): part is SourceUrlPart => part.type === "source-url");
  const empty = texts.every((part) => part.text === "");
  return (
    <MessageLine
      id={message.id}
      from={message.metadata?.from ?? "assistant"}
      name={name}
      at={message.metadata?.at}
      first={first}
      class={writing ? "writing" : ""}
    >
      {writing && empty && <p class="text meta">{thread.writing}</p>}
      {texts.map((part, index) => part.text !== "" && <MessageText key={index} text={part.text} />)}
      <Sources sources={sources} />
    </MessageLine>
  );
}
