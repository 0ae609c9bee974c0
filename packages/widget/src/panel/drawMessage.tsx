import type { JSX } from "preact";
import type { ThreadMessage } from "../core/Thread.ts";
import type { Markdown } from "../markdown/createMarkdown.ts";
import { Sources } from "./Sources.tsx";
import type { Ui } from "./Ui.ts";

/** A message; the first of its group says who and when. */
export function drawMessage(
  { texts, options }: Ui,
  message: ThreadMessage,
  first: boolean,
  markdown: Markdown,
): JSX.Element {
  const { id, from, text, state, sources, stopped } = message;
  const streaming = state === "streaming";
  const author = from === "visitor" ? texts.you : (message.name ?? texts.assistant);
  return (
    <div
      class="ms"
      key={id}
      data-nl="message"
      data-role={from}
      data-state={state}
      aria-live={streaming ? "off" : undefined}
    >
      <p class={first && from !== "visitor" && state !== "failed" ? "mt" : "vh"}>
        {author}
        {message.at ? <time> · {clock(message.at, options.lang)}</time> : null}
      </p>
      {text && (
        <div class="bb" dir="auto">
          {from === "visitor" ? <p>{text}</p> : markdown(text, sources, streaming)}
        </div>
      )}
      {sources.length > 0 && !streaming && <Sources sources={sources} label={texts.sources} />}
      {stopped && <p class="mt">{texts.stopped}</p>}
    </div>
  );
}

function clock(at: number, lang: string): string {
  return new Date(at).toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit" });
}
