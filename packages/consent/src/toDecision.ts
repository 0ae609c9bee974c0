import type { ConsentAction, ConsentDecision, ConsentInput, NoticeRef } from "@nordleads/wire/types";
import type { Layer } from "./consent.ts";
import type { ConsentStatus } from "./consentStatus.ts";
import { randomId } from "./randomId.ts";
import { seesGpc } from "./seesGpc.ts";

/** What is told to the server of a choice that has just been made. */
export function toDecision(
  { at, choices, services }: ConsentStatus,
  subject: string,
  notice: NoticeRef,
  action: ConsentAction,
  layer: Layer,
): ConsentDecision {
  return {
    ...{ v: 1, id: randomId(), subject, at: at!, action, layer, choices, services, notice },
    gpc: seesGpc(),
    input: input(),
  };
}

/** The event that is being heard right now; a press of a key clicks without a pointer's count. */
function input(): ConsentInput {
  // oxlint-disable-next-line typescript/no-deprecated -- the only way to ask from where no event is passed on
  const { isTrusted, detail } = (window.event ?? {}) as Partial<UIEvent>;
  return isTrusted ? (detail ? "pointer" : "key") : "script";
}
