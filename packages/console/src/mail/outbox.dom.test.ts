import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutboxList } from "@nordleads/wire/types";
import type { OutboxQuery } from "../api/createApi.ts";
import { failure } from "../api/failure.ts";
import { createOutbox } from "./createOutbox.ts";
import { maskAddress } from "./maskAddress.ts";

const page = (ids: readonly number[], more: boolean): OutboxList => ({
  delivery: "outbox",
  mails: ids.map((n) => ({
    id: `m${n}`,
    at: new Date(1_800_000_000_000 - n * 1000).toISOString(),
    to: "",
    subject: "",
    text: "",
  })),
  more,
  queue: { waiting: 0, failed: 0 },
});

describe("the outbox", () => {
  it("goes on before the oldest it has, and shows no message twice", async () => {
    const asked: OutboxQuery[] = [];
    const answers = [page([1, 2], true), page([2, 3], false)];
    const outbox = createOutbox(
      {
        outbox: (_, query) => {
          asked.push(query);
          return Promise.resolve(answers.shift() ?? page([], false));
        },
      },
      "demo",
    );
    await outbox.load();
    expect(await outbox.loadMore()).toBe("m3");
    expect(asked.map(({ before }) => before)).toEqual([undefined, page([2], false).mails[0]?.at]);
    expect(outbox.mails.value.map(({ id }) => id)).toEqual(["m1", "m2", "m3"]);
    expect(outbox.about.value?.more).toBe(false);
  });
  it("keeps what it has when older ones cannot be fetched", async () => {
    let calls = 0;
    const outbox = createOutbox(
      {
        outbox: () =>
          calls++ === 0 ? Promise.resolve(page([1], true)) : Promise.reject(failure("offline", "")),
      },
      "demo",
    );
    await outbox.load();
    expect(await outbox.loadMore()).toBeNull();
    expect([outbox.failed.value, outbox.mails.value.length, outbox.busy.value]).toEqual([
      "offline",
      1,
      false,
    ]);
  });
});

describe("a masked address", () => {
  it("tells two apart and names nobody", () => {
    expect(maskAddress("kari.nordmann@eksempel.no")).toBe("k•••@e•••.no");
    expect(maskAddress("a@b.co.uk")).toBe("a•••@b•••.uk");
    expect(maskAddress("+4768050000")).toBe("•••00");
    expect(maskAddress("x@localhost")).toBe("x•••@l•••");
    expect(maskAddress("")).toBe("•••");
  });
  it("any address keeps at most one sign of each half before the last dot", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const masked = maskAddress(address);
        const [local = "", domain = ""] = masked.split("@");
        expect(Array.from(local)).toHaveLength(4);
        expect(Array.from(domain.slice(0, domain.lastIndexOf(".")))).toHaveLength(4);
      }),
    );
  });
});
