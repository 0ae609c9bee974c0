import { guard } from "@nordleads/browser";
import { loadWarningTexts } from "../../i18n/warning/loadWarningTexts.ts";
import type { WarningKind } from "../../i18n/warning/WarningTexts.ts";
import { addStyle } from "../addStyle.ts";
import { find, remove } from "./find.ts";
import type { PartsHost } from "../createParts.ts";
import type { Warn } from "./Warn.ts";
import { Warning } from "./Warning.tsx";
import { warningStyle } from "./warningStyle.ts";

/** How long nothing is written before the text is looked at, in milliseconds. */
const PAUSE = 800;

/**
 * Warns of what should perhaps not be sent (K18): quietly while the visitor pauses, and with three choices when a
 * message is about to go. Nothing of what was found is kept: it is looked for again each time. Rejects when the
 * inspector or the words cannot be had.
 */
export async function createWarning(host: PartsHost): Promise<Warn> {
  const { options, box, set } = host;
  const [inspector, words] = await Promise.all([options.inspect!(), loadWarningTexts(options.lang)]);
  const texts = { ...words, ...options.texts };
  const unstyle = addStyle(box.getRootNode() as ShadowRoot, warningStyle);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const look = guard(() => show(false));

  /** Draws what is found in the field now; says whether there is anything. */
  function show(ask: boolean): boolean {
    const kinds = [...new Set(find(inspector, host.state().text).map(({ kind }) => kind))];
    draw(kinds, ask);
    return kinds.length > 0;
  }

  function draw(kinds: readonly WarningKind[], ask: boolean): void {
    const names = kinds.map((kind) => texts.kinds[kind]);
    const asking = ask && names.length > 0;
    set({
      warning: {
        keep: asking ? keep : undefined,
        node: (
          <Warning
            {...{ texts, names, lang: options.lang, asked: asking ? ++asked : 0 }}
            {...{ keep, remove: clean, send: () => host.send(host.state().text.trim()) }}
          />
        ),
      },
    });
  }

  /** The quiet warning stays, so that the place does not jump under the visitor's eyes. */
  function keep(): void {
    show(false);
    host.focus();
  }

  function clean(): void {
    const { text } = host.state();
    host.write(remove(text, find(inspector, text), texts.kinds));
    show(false);
    host.focus();
  }

  return {
    typed: () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
      const { warning } = host.state();
      // What is to be read aloud needs a place that was there before it.
      if (!warning) draw([], false);
      if (warning?.keep) show(false);
    },
    submit: (text) => {
      clearTimeout(timer);
      if (!show(true)) host.send(text);
    },
    dispose: () => {
      clearTimeout(timer);
      unstyle();
    },
  };
}
