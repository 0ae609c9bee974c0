import { Link } from "wouter-preact";
import { useApp, useTexts } from "../frame/App.ts";
import { Icon } from "../frame/Icon.tsx";
import { Notice } from "../frame/Notice.tsx";
import { Skeleton } from "../frame/Skeleton.tsx";
import type { Conversation } from "./createConversation.ts";
import { Foot } from "./Foot.tsx";
import { isMine } from "./isMine.ts";
import { Log } from "./Log.tsx";
import { StateMark } from "./StateMark.tsx";
import type { Thread } from "./thread.ts";
import { pagePath, visitorSign } from "./visitorName.ts";

interface ThreadPaneProps {
  readonly conversation: Conversation;
  readonly back: string;
  readonly onPerson: () => void;
}

function Head({
  thread,
  conversation,
  back,
  onPerson,
}: ThreadPaneProps & { readonly thread: Thread | null }) {
  const { staff } = useApp();
  const texts = useTexts();
  const line = conversation.review.value?.conversation;
  const me = staff.me.value;
  const mine = thread !== null && isMine(thread, line?.agent, me);
  const agent = { id: mine ? (me?.id ?? "") : "", name: thread?.agentName ?? "" };
  return (
    <header class="pane-head thread-head">
      <Link href={back} class="icon-button back" aria-label={texts.back}>
        <Icon name="back" />
      </Link>
      <div class="thread-title">
        <h2 id="thread-title">
          {texts.list.visitor} {line && visitorSign(line.visitorId)}
        </h2>
        {line?.page && (
          <p class="meta">
            {texts.thread.from} {pagePath(line.page)}
          </p>
        )}
      </div>
      {thread && line && <StateMark held={{ state: thread.state, agent }} words />}
      {mine && me?.role !== "reader" && (
        <button
          type="button"
          class="button"
          data-console="hand-back"
          aria-disabled={conversation.busy.value}
          onClick={() => conversation.busy.value || void conversation.handBack()}
        >
          {texts.actions.handBack}
        </button>
      )}
      <button
        type="button"
        class="icon-button open-person"
        aria-label={texts.thread.person}
        onClick={onPerson}
      >
        <Icon name="person" />
      </button>
    </header>
  );
}

/** The middle pane: who has it, what was said, and where to answer. */
export function ThreadPane(props: ThreadPaneProps) {
  const texts = useTexts();
  const { conversation } = props;
  const thread = conversation.thread.value;
  const failed = conversation.failed.value;
  return (
    <section
      class="pane thread-pane"
      id="thread"
      aria-labelledby="thread-title"
      data-console="thread"
      tabIndex={-1}
    >
      <Head {...props} thread={thread} />
      {thread && (
        <>
          <Log thread={thread} conversation={conversation} />
          <Foot thread={thread} conversation={conversation} />
        </>
      )}
      {!thread && failed && (
        <Notice icon="alert" title={texts.errors.threadFailed}>
          <p>{failed in texts.errors ? texts.errors[failed as "not_found"] : texts.errors.other}</p>
          <button type="button" class="button" onClick={() => void conversation.open()}>
            {texts.retry}
          </button>
        </Notice>
      )}
      {!thread && !failed && <Skeleton rows={5} />}
    </section>
  );
}
