import type { Desk, DeskEvent } from "./desk.ts";
import { deskWork, knownRow, type DeskOptions } from "./deskWork.ts";
import { follow } from "./follow.ts";
import { reviewOf } from "./reviewOf.ts";
import { summaryOf } from "./summaryOf.ts";

const mostListed = 500;

/** The staff's side of the chat over the same conversations that the visitors use (K10, K11). */
export function createDesk(options: DeskOptions): Desk {
  const { store, conversations, bus, closing, beat, now } = options;
  return {
    ...deskWork(options),
    list: async (site, { limit = 100, ...query }) => {
      const rows = await store.read.conversations(site, { ...query, limit: Math.min(limit, mostListed) });
      return Promise.all(rows.map((row) => summaryOf(conversations, row)));
    },
    review: async (site, id) => {
      const row = await conversations.find(site, id);
      return row && reviewOf(store, conversations, row, now());
    },
    opened: async (site, id, staff) => {
      const command = { type: "chat.read", site, conversation: id, staff: staff.id, at: now() } as const;
      const { known } = await store.write(command);
      if (known) bus.publish(`site/${site}`, { kind: "news", conversation: id });
      else await knownRow(conversations, site, id);
    },
    typing: (site, id, staff, on) => {
      const data = { from: "agent", name: staff.name, on } as const;
      const chunk = { type: "data-nl-typing", data, transient: true } as const;
      bus.publish(`chat/${site}/${id}`, { kind: "frame", conversation: id, chunk });
    },
    watch: (site, fn) =>
      bus.subscribe(`site/${site}`, ({ conversation }) => fn({ conversationId: conversation })),
    async *stream(site, id, cursor, signal): AsyncGenerator<DeskEvent> {
      await knownRow(conversations, site, id);
      const both = AbortSignal.any([signal, closing]);
      for await (const told of follow({ conversations, bus, signal: both, beat }, site, id, cursor)) {
        if (told === null) continue;
        const { sequence, chunk } = told;
        yield sequence === undefined ? { chunk } : { sequence, chunk };
      }
    },
  };
}
