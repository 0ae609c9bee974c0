import type { JSX } from "preact";
import type { ThreadItem, ThreadMessage } from "../core/Thread.ts";
import { fill } from "../i18n/fill.ts";
import { createMarkdown, type Markdown } from "../markdown/createMarkdown.ts";
import { Activity } from "./Activity.tsx";
import { createAnnouncer } from "./createAnnouncer.ts";
import { drawMessage } from "./drawMessage.tsx";
import { Outgoing } from "./Outgoing.tsx";
import type { Ui } from "./Ui.ts";

/** Messages and what happened between them, from the item `from` on. */
export type ThreadView = (props: { readonly ui: Ui; readonly from: number }) => JSX.Element;

/** The view of one conversation. A message that has not changed keeps its nodes and costs nothing. */
export function createThreadView(): ThreadView {
  const announce = createAnnouncer();
  const markdowns = new Map<string, Markdown>();
  const drawn = new WeakMap<ThreadMessage, { readonly first: boolean; readonly node: JSX.Element }>();

  function markdownOf(id: string): Markdown {
    const markdown = markdowns.get(id) ?? createMarkdown();
    markdowns.set(id, markdown);
    return markdown;
  }

  function draw(ui: Ui, item: ThreadItem, before: ThreadItem | undefined): JSX.Element {
    if (item.kind === "line") return drawLine(ui, item);
    const first = !follows(item, before);
    const known = drawn.get(item);
    if (known?.first === first) return known.node;
    const node = drawMessage(ui, item, first, markdownOf(item.id));
    drawn.set(item, { first, node });
    return node;
  }

  return function ThreadView({ ui, from }) {
    const { items } = ui.view.thread;
    const answer = items.findLast((item) => item.kind === "message" && item.from === "assistant");
    const sentences = announce(answer?.kind === "message" ? answer : undefined);
    return (
      <>
        {items.slice(from).map((item, index) => draw(ui, item, items[from + index - 1]))}
        {ui.view.outbox.map((message) => (
          <Outgoing key={message.id} ui={ui} message={message} />
        ))}
        <Activity ui={ui} />
        <div class="vh" aria-live="polite">
          {sentences.map((sentence, index) => (
            <p key={index}>{sentence}</p>
          ))}
        </div>
      </>
    );
  };
}

function drawLine(
  { texts }: Ui,
  { id, code, name = "" }: Extract<ThreadItem, { kind: "line" }>,
): JSX.Element {
  return (
    <p class="ev" key={id} data-nl="message" data-role="system" data-state="done">
      {fill(texts[code], { name })}
    </p>
  );
}

/** Same sender, same minute: one group. */
function follows(item: ThreadMessage, before: ThreadItem | undefined): boolean {
  return (
    before?.kind === "message" &&
    before.from === item.from &&
    before.name === item.name &&
    Math.floor((before.at ?? 0) / 60_000) === Math.floor((item.at ?? 0) / 60_000)
  );
}
