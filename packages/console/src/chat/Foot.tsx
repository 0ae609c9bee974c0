import { useRef } from "preact/hooks";
import { useApp, useTexts } from "../frame/App.ts";
import { useKeys } from "../keys/useKeys.ts";
import { Composer } from "./Composer.tsx";
import type { Conversation } from "./createConversation.ts";
import { isMine } from "./isMine.ts";
import type { Thread } from "./thread.ts";

interface FootProps {
  readonly thread: Thread;
  readonly conversation: Conversation;
}

function TakeOver({ thread, conversation }: FootProps) {
  const { actions } = useTexts();
  const { busy, takeOver } = conversation;
  useKeys({ t: () => void (busy.value || takeOver()) });
  return (
    <div class="foot-offer">
      <p>{thread.state === "waiting" ? actions.waiting : actions.withAi}</p>
      <button
        type="button"
        class="button primary"
        data-console="take-over"
        aria-disabled={busy.value}
        onClick={() => busy.value || void takeOver()}
      >
        {actions.takeOver}
      </button>
    </div>
  );
}

/** Below the conversation: the composer, or why there is none and what can be done. */
export function Foot({ thread, conversation }: FootProps) {
  const { staff } = useApp();
  const { actions, errors } = useTexts();
  const me = staff.me.value;
  const mine = isMine(thread, conversation.review.value?.conversation.agent, me);
  // Whoever has just taken over wants to write; whoever only opens their conversation may want to read.
  const wasMine = useRef(mine);
  const taken = mine && !wasMine.current;
  const refused = conversation.refused.value;
  return (
    <footer class="foot">
      {refused && (
        <p class="error" role="alert">
          {refused in errors ? errors[refused as "conflict"] : actions.failedBusy}
        </p>
      )}
      {me?.role === "reader" ? (
        <p class="meta">{actions.reader}</p>
      ) : mine ? (
        <Composer conversation={conversation} focused={taken} />
      ) : thread.state === "human" ? (
        <p class="meta">{actions.withOther(thread.agentName ?? "")}</p>
      ) : (
        <TakeOver thread={thread} conversation={conversation} />
      )}
    </footer>
  );
}
