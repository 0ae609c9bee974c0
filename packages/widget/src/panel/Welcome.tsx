import type { JSX } from "preact";
import type { Ui } from "./Ui.ts";

/** The first screen: a greeting and up to three questions to begin with. */
export function Welcome({ ui: { texts, options, view, send } }: { readonly ui: Ui }): JSX.Element {
  const questions = (options.suggestions ?? texts.suggestions).slice(0, 3);
  return (
    <div class="wl">
      <h2>{texts.greeting}</h2>
      {view.renewed && <p class="mt">{texts.renewed}</p>}
      {questions.map((question) => (
        <button type="button" class="sg" key={question} onClick={() => send(question)}>
          {question}
        </button>
      ))}
    </div>
  );
}
