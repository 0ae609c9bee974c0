import type { ConversationReview } from "@nordleads/wire/types";
import { useTexts } from "../frame/App.ts";
import { ConsentSection } from "../consent/ConsentSection.tsx";
import { TimelineSection } from "../log/TimelineSection.tsx";
import { RetentionSection } from "./RetentionSection.tsx";
import { RightsSection } from "./RightsSection.tsx";
import { WhoSection } from "./WhoSection.tsx";

/** Five questions, from top to bottom: who, what consented, what done, how long kept, what rights (A4). */
export function PersonPane({ review }: { readonly review: ConversationReview }) {
  return (
    <div class="person" data-console="person">
      <WhoSection review={review} />
      <ConsentSection consent={review.consent} />
      <TimelineSection key={review.conversation.id} review={review} />
      <RetentionSection retention={review.retention} />
      <RightsSection />
    </div>
  );
}

/** The pane as it stands beside the conversation on a wide screen. */
export function PersonAside({ review }: { readonly review: ConversationReview | null }) {
  const texts = useTexts();
  return (
    <section class="pane person-pane" aria-label={texts.person.title}>
      {/* It scrolls, and so must be reachable by keyboard. */}
      <div class="scroll" tabIndex={0}>
        {review && <PersonPane review={review} />}
      </div>
    </section>
  );
}
