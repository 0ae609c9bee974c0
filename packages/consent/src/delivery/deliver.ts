import { retryDelay } from "@nordleads/browser";
import type { ConsentReceipt, PurposeStorage } from "@nordleads/wire/types";
import type { Outbox, Waiting } from "../outbox.ts";
import { pause } from "../pause.ts";
import { forget } from "./forget.ts";
import { leftovers } from "./leftovers.ts";

export interface Delivery extends Outbox {
  /** Without one nothing leaves the device. */
  readonly endpoint: string | undefined;
  /** What is declared of all that is not granted. */
  readonly refused: () => readonly PurposeStorage[];
  /** Hears `receipt`: a decision is acknowledged. */
  readonly tell: (event: "receipt", receipt: ConsentReceipt) => void;
}

/** Does what waits, until nothing does. Loaded when there is something to do. */
export type Deliver = (delivery: Delivery) => Promise<void>;

let running = false;
const day = 864e5;

/**
 * Delivers decisions in their order to `ENDPOINT/consent`, each until the server has acknowledged it (C9): tried
 * again after network errors, 429 and 5xx, never before `Retry-After`, given up after 10 s without an answer.
 * Refused for good (another 4xx), a decision still stands on the device. After a withdrawal cleans up what takes its
 * time, and delivers what could not be removed (C25).
 */
export const deliver: Deliver = async (delivery) => {
  if (running) return;
  running = true;
  const [latest, ...waiting] = delivery.read();
  delivery.write(latest, ...waiting.filter((one) => typeof one?.id === "string"));
  // The device is cleaned up whether or not the server can be reached.
  if (waiting.some((one) => one?.withdrawn)) await forget(delivery.refused());
  for (let attempt = 0, next; (next = delivery.read()[1]);) {
    const wait = (next.notBefore ?? 0) - Date.now();
    // Looked at again each hour; one further away than a day is of a clock that has jumped.
    if (wait > 0 && wait <= day) {
      await pause(Math.min(wait, day / 24));
      continue;
    }
    const answer = await work(delivery, next);
    const receipt = next.action === "report" ? undefined : answer.receipt;
    put(
      delivery,
      next,
      answer.follows ?? [
        { ...next, notBefore: Date.now() + Math.min(day, retryDelay(attempt, answer.after)) },
      ],
      receipt,
    );
    attempt = answer.follows ? 0 : attempt + 1;
    if (receipt) delivery.tell("receipt", receipt);
  }
  running = false;
};

/** What comes in the place of a decision that is done with; without it, it is tried again. */
interface Answer {
  readonly follows?: readonly Waiting[];
  readonly receipt?: ConsentReceipt;
  readonly after?: string | null;
}

async function work({ endpoint, refused }: Delivery, next: Waiting): Promise<Answer> {
  const { withdrawn, notBefore: _, ...decision } = next;
  // Of its decision's id: two tabs at once make one report.
  const report = { ...decision, id: `${decision.id}-r`, action: "report", of: decision.id } as const;
  if (decision.action === "report" && !decision.left)
    return { follows: [{ ...decision, left: await leftovers(refused()) }] };
  if (!endpoint) return { follows: withdrawn ? [report] : [] };
  const answer = await post(endpoint, decision);
  return answer.follows && withdrawn ? { ...answer, follows: [report] } : answer;
}

/** Puts others in the place of one that waits. The latest receipt is that of a decision. */
function put(
  { read, write }: Outbox,
  one: Waiting,
  others: readonly Waiting[],
  receipt?: ConsentReceipt,
): void {
  const [latest, ...waiting] = read();
  write(receipt ?? latest, ...waiting.flatMap((each) => (each.id === one.id ? others : [each])));
}

async function post(endpoint: string, decision: Waiting): Promise<Answer> {
  try {
    // As `text/plain`, which saves a preflight; goes on when the page is left.
    const response = await fetch(`${endpoint}/consent`, {
      method: "POST",
      body: JSON.stringify(decision),
      keepalive: true,
      signal: AbortSignal.timeout(10_000),
    });
    const { ok, status, headers } = response;
    if (!ok) return status < 500 && status !== 429 ? { follows: [] } : { after: headers.get("retry-after") };
    const receipt = (await response.json()) as ConsentReceipt;
    if (receipt.record.id === decision.id) return { follows: [], receipt };
  } catch {
    // The browser's console tells. Tried again.
  }
  return {};
}
