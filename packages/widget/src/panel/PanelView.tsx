import type { JSX } from "preact";
import { primaryLanguage } from "../i18n/primaryLanguage.ts";
import { Composer } from "./Composer.tsx";
import { Header } from "./Header.tsx";
import { Log } from "./Log.tsx";
import type { Ui } from "./Ui.ts";

/** The panel: a named dialog beside the page, not over it. */
export function PanelView({ ui }: { readonly ui: Ui }): JSX.Element {
  const { texts, options, view, conversation, state, set } = ui;
  const { thread, outbox, connection } = view;
  const begun = thread.items.length + outbox.length > 0;
  const lost = connection === "lost" || outbox.some(({ code }) => code === "unreachable");
  const Privacy = state.reading && ui.parts?.Privacy;
  return (
    <section
      class="p"
      data-nl="panel"
      role="dialog"
      aria-label={options.name}
      lang={options.lang}
      dir={/^(ar|fa|he|ur)$/.test(primaryLanguage(options.lang)) ? "rtl" : "ltr"}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.isComposing) return;
        event.stopPropagation();
        if (state.reading) set({ reading: false });
        else (state.warning?.keep ?? ui.close)();
      }}
    >
      <Header ui={ui} />
      {Privacy && <Privacy ui={ui} />}
      <div class="mn" hidden={Boolean(Privacy)}>
        <Log ui={ui} />
        {lost && (
          <p class="ol" role="status">
            {texts.offline}
          </p>
        )}
        <Composer ui={ui} />
        <p class="ft">
          {begun ? texts.fallible : texts.notice}{" "}
          <button
            type="button"
            class="lk"
            data-nl="privacy"
            onClick={() => {
              conversation.need();
              set({ reading: true });
            }}
          >
            {texts.privacy}
          </button>
        </p>
      </div>
    </section>
  );
}
