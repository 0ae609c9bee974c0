import type { ConversationReview } from "@nordleads/wire/types";
import { useApp, useTexts } from "../frame/App.ts";
import { Fact, Facts } from "../frame/Facts.tsx";
import { daysUntil, longDate } from "../frame/times.ts";

/** Until when the conversation is kept. */
export function RetentionSection({ retention }: { readonly retention: ConversationReview["retention"] }) {
  const { now } = useApp();
  const texts = useTexts();
  const { person } = texts;
  const { categories } = person;
  const days = daysUntil(retention.deletedAt, now.value);
  return (
    <section data-console="retention">
      <h3>{person.kept}</h3>
      <p class="answer">{longDate(retention.deletedAt, texts)}</p>
      <Facts>
        <Fact
          name={
            retention.category in categories
              ? categories[retention.category as "enquiry"]
              : retention.category
          }
        >
          {days > 90 ? person.keptMonths(Math.floor(days / 30.4)) : person.keptDays(days)}
        </Fact>
      </Facts>
      <p class="meta">{person.keptLead}</p>
    </section>
  );
}
