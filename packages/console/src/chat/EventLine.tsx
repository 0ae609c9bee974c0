import type { DataPart } from "@nordleads/wire/types";
import { useTexts } from "../frame/App.ts";
import type { Texts } from "../texts/Texts.ts";

/** What happened, in words. */
function eventWords(part: DataPart, { thread }: Texts): string {
  if (part.type === "data-nl-agent") return thread[part.data.state](part.data.name);
  if (part.type === "data-nl-handoff") return thread[part.data.state];
  return part.data.code === "stopped" || part.data.code === "failed" ? thread[part.data.code] : "";
}

/** A thin line between messages. */
export function EventLine({ part }: { readonly part: DataPart }) {
  return (
    <p class="event" data-console="event" data-kind={part.type}>
      <span>{eventWords(part, useTexts())}</span>
    </p>
  );
}
