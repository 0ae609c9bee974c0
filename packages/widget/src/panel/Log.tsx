import type { JSX } from "preact";
import { Icon } from "./Icon.tsx";
import { Outgoing } from "./Outgoing.tsx";
import type { Ui } from "./Ui.ts";
import { Welcome } from "./Welcome.tsx";

/** How many items are drawn at first, and how many more at each request. */
export const WINDOW = 60;

/**
 * The conversation. It is laid out from its end (`column-reverse`), so the browser itself keeps the newest line
 * in view while text grows, and the place when the visitor has scrolled up.
 */
export function Log({ ui }: { readonly ui: Ui }): JSX.Element {
  const { texts, view, state, set, toEnd, parts } = ui;
  const { items } = view.thread;
  const from = Math.max(0, items.length - state.limit);
  return (
    <div class="lw">
      <div
        class="lg"
        data-nl="log"
        role="log"
        aria-label={texts.log}
        aria-live="polite"
        tabIndex={0}
        onScroll={({ currentTarget }) => {
          const away = currentTarget.scrollTop < -60;
          if (away !== (state.awaySince !== undefined)) set({ awaySince: away ? items.length : undefined });
        }}
      >
        <div class="li">
          {items.length + view.outbox.length === 0 && !view.restoring && <Welcome ui={ui} />}
          {from > 0 && (
            <button type="button" class="lk" onClick={() => set({ limit: state.limit + WINDOW })}>
              {texts.earlier}
            </button>
          )}
          {parts ? (
            <parts.ThreadView ui={ui} from={from} />
          ) : (
            view.outbox.map((message) => <Outgoing key={message.id} ui={ui} message={message} />)
          )}
        </div>
      </div>
      {items.length > (state.awaySince ?? items.length) && (
        <button type="button" class="jp" onClick={toEnd}>
          <Icon name="down" />
          {texts.newMessages}
        </button>
      )}
    </div>
  );
}
