import type { ConversationSummary } from "@nordleads/wire/types";
import { useApp, useTexts } from "../frame/App.ts";
import { Icon } from "../frame/Icon.tsx";

type Held = Pick<ConversationSummary, "state" | "agent">;

/** Who has the conversation, in words. */
function useStateWords({ state, agent }: Held): string {
  const { staff } = useApp();
  const { states } = useTexts().list;
  if (state !== "human") return states[state];
  return agent?.id === staff.me.value?.id ? states.mine : states.human(agent?.name ?? "");
}

/** The same as a mark: shape and colour, and words for whoever does not see it. */
export function StateMark({ held, words = false }: { readonly held: Held; readonly words?: boolean }) {
  const said = useStateWords(held);
  const icon = held.state === "human" ? "person" : held.state;
  return (
    <span class={`state state-${held.state}`} title={words ? undefined : said}>
      <Icon name={icon} />
      <span class={words ? "" : "visually-hidden"}>{said}</span>
    </span>
  );
}
