import type { JSX } from "preact";
import { fill } from "../../i18n/fill.ts";
import type { WarningTexts } from "../../i18n/warning/WarningTexts.ts";

interface Props {
  readonly texts: WarningTexts;
  readonly lang: string;
  /** What was found, by name; nothing is drawn for nothing. */
  readonly names: readonly string[];
  /** Above 0 a message is about to go; each number asks, and takes the focus, once. */
  readonly asked: number;
  readonly remove: () => void;
  readonly send: () => void;
  readonly keep: () => void;
}

/** A line while the visitor writes; a group with three choices when a message is about to go. It traps nothing. */
export function Warning(props: Props): JSX.Element {
  return <div aria-live="polite">{props.names.length > 0 && draw(props)}</div>;
}

function draw({ texts, lang, names, asked, remove, send, keep }: Props): JSX.Element {
  const found = fill(texts.found, { kinds: list(names, lang) });
  if (asked === 0)
    return (
      <p class="wq" data-nl="warning" key="quiet">
        {found}{" "}
        <button type="button" class="lk" data-nl="warning-remove" onClick={remove}>
          {texts.remove}
        </button>
      </p>
    );
  return (
    <div
      class="wr"
      data-nl="warning"
      role="group"
      aria-label={texts.title}
      aria-describedby="wf"
      tabIndex={-1}
      key={asked}
      ref={takeFocus}
    >
      <p class="wt">{texts.title}</p>
      <p id="wf">
        {found} {texts.advice}
      </p>
      <div class="wb">
        <button type="button" data-nl="warning-remove" onClick={remove}>
          {texts.remove}
        </button>
        <button type="button" data-nl="warning-send" onClick={send}>
          {texts.sendAnyway}
        </button>
        <button type="button" data-nl="warning-keep" onClick={keep}>
          {texts.keepWriting}
        </button>
      </div>
    </div>
  );
}

/** Commas alone where the browser does not know the language's *and* (Northern Sámi). */
function list(names: readonly string[], lang: string): string {
  const [known] = Intl.ListFormat.supportedLocalesOf(lang);
  return known === undefined ? names.join(", ") : new Intl.ListFormat(known).format(names);
}

/** The same function at each drawing, so that it is called when the group comes and not again. */
function takeFocus(group: HTMLElement | null): void {
  group?.focus();
}
