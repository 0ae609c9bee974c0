import type { ConsentAction, ConsentDecision, NoticeRef } from "@nordleads/wire/types";
import type { Layer } from "./consent.ts";
import type { KeptChoice } from "./core/keptChoice.ts";
import { randomId } from "./randomId.ts";
import { seesGpc } from "./seesGpc.ts";

/** What is told to the server of a choice. */
export function toDecision(
  kept: KeptChoice,
  notice: NoticeRef,
  action: ConsentAction,
  layer: Layer,
): ConsentDecision {
  return { ...kept, v: 1, id: randomId(), action, layer, notice, gpc: seesGpc() };
}
