import type { ConversationReview } from "@nordleads/wire/types";
import { pagePath, visitorSign } from "../chat/visitorName.ts";
import { useTexts } from "../frame/App.ts";
import { Fact, Facts } from "../frame/Facts.tsx";
import { dateAndTime } from "../frame/times.ts";

function languageName(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Who it is: as long as nobody has said, a number. */
export function WhoSection({ review: { conversation, visitor } }: { readonly review: ConversationReview }) {
  const texts = useTexts();
  const { person } = texts;
  return (
    <section>
      <h3>{person.who}</h3>
      <p class="answer">{person.anonymous}</p>
      <p class="meta">{person.anonymousLead}</p>
      <Facts>
        <Fact name={person.known}>
          <code title={visitor.id}>{visitorSign(visitor.id)}</code>,{" "}
          {person.conversations(visitor.conversations)}
        </Fact>
        <Fact name={person.language}>
          {conversation.lang && languageName(conversation.lang, texts.locale)}
        </Fact>
        <Fact name={person.page}>{conversation.page && pagePath(conversation.page)}</Fact>
        <Fact name={person.started}>{dateAndTime(conversation.startedAt, texts)}</Fact>
      </Facts>
    </section>
  );
}
