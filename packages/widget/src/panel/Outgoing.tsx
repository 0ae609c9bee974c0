import type { JSX } from "preact";
import type { Outgoing as OutgoingMessage } from "../core/createOutbox.ts";
import type { ChatTexts } from "../i18n/ChatTexts.ts";
import { Under } from "./Under.tsx";
import type { Ui } from "./Ui.ts";

/** A message of the visitor's that is on its way, waits for the connection, or was refused (K13). */
export function Outgoing({
  ui,
  message,
}: {
  readonly ui: Ui;
  readonly message: OutgoingMessage;
}): JSX.Element {
  const { texts, conversation } = ui;
  const { id, text, state } = message;
  return (
    <div class="ms" data-nl="message" data-role="visitor" data-state={state}>
      <p class="vh">{texts.you}</p>
      <div class="bb" dir="auto">
        <p>{text}</p>
      </div>
      {state !== "sent" && (
        <Under>
          <span class={state === "pending" && !message.code ? "vh" : ""}>{note(message, texts)}</span>
          {state === "failed" && (
            <button type="button" class="lk" onClick={() => conversation.retry(id)}>
              {texts.retry}
            </button>
          )}
        </Under>
      )}
    </div>
  );
}

function note({ state, code }: OutgoingMessage, texts: ChatTexts): string {
  if (code === "message_too_long" || code === "too_large") return texts.tooLong;
  if (state === "failed") return texts.failed;
  if (code === "rate_limited" || code === "busy") return texts.slowDown;
  return code === undefined ? texts.sending : texts.queued;
}
