import type { LogAck } from "@nordleads/wire/types";
import { clean } from "./clean.ts";
import type { EventDeclarations } from "./declared.ts";
import type { Emitter } from "./emitter.ts";
import { LENGTH, type Coming, type Intake } from "./intake.ts";
import type { Head } from "./row.ts";
import type { Sessions } from "./sessions.ts";
import type { LoggerEvents, LoggerOptions } from "./types.ts";

const ANALYTICS = "analytics";

export interface RowMaker {
  /**
   * Texts of rows of these events, for the session on the device or in memory, with the purposes that are
   * granted now. Some 4,000 characters a row: few writes, and the requests of the last moment filled to the brim.
   */
  rows(this: void, coming: readonly Coming[], device: boolean, of: Intake["of"]): string[];
  /** Counts events that are gone undelivered; the next row tells (L17). */
  drop(this: void, count: number, reason: LoggerEvents["dropped"]["reason"]): void;
  /** Tells what became of events that have left a queue. */
  left(this: void, ack: LogAck | undefined, count: number, why: LoggerEvents["dropped"]["reason"]): void;
}

/** A session that analytics may see begins with `session.start`, which names the one before (L18). */
export function rowMaker(
  options: LoggerOptions<EventDeclarations>,
  { touch }: Sessions,
  emit: Emitter<LoggerEvents>["emit"],
): RowMaker {
  const { attributes, clean: text, purposes = () => ["functional", ANALYTICS, "marketing"] } = options;
  let lost: Pick<Head, "d" | "w"> = {};
  const drop: RowMaker["drop"] = (count, reason) => {
    const { d = 0, w = {} } = lost;
    lost = { d: d + count, w: { ...w, [reason]: (w[reason] ?? 0) + count } };
    emit("dropped", { count, reason });
  };
  return {
    drop,
    left: (ack, count, why) => {
      if (!ack) return drop(count, why);
      emit("sent", ack);
      for (const each of ack.rejected) emit("rejected", each);
    },
    rows: (coming, device, of) => {
      const texts = coming.map(([, text]) => text);
      const [s = "", before] = touch(device);
      const p = ["necessary", ...purposes().filter(of)];
      const head: Head = { s, p, ...(attributes && { r: clean(attributes, text) }), ...lost };
      lost = {};
      if (before !== undefined && of(ANALYTICS))
        texts.unshift(
          JSON.stringify([
            parseInt(texts[0]!.slice(1)),
            "session.start",
            before ? { "session.previous_id": before } : {},
          ]),
        );
      const open = JSON.stringify(head).slice(0, -1);
      const rows: string[][] = [];
      let row: string[] = [];
      let size = LENGTH;
      for (const each of texts) {
        if ((size += each.length) > LENGTH) {
          rows.push((row = []));
          size = each.length;
        }
        row.push(each);
      }
      return rows.map((each) => `${open},"e":[${each.join()}]}`);
    },
  };
}
