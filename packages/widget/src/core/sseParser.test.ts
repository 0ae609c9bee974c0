import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sequenced } from "./applyChunk.ts";
import { readChunks } from "./readChunks.ts";
import { sseParser } from "./sseParser.ts";

const text = `\uFEFF: open\n\nid: 7\ndata: {"type":"text-delta","id":"t","delta":"blåbær 🫐"}\n\n: keep-alive\n\ndata: one\ndata: two\r\n\r\nid: 8\rdata:last\r\revent: x\ndata\n\ndata: [DONE]\n\n`;
const whole = [
  { id: "7", data: `{"type":"text-delta","id":"t","delta":"blåbær 🫐"}` },
  { data: "one\ntwo" },
  { id: "8", data: "last" },
  { data: "" },
  { data: "[DONE]" },
];
const bytes = new TextEncoder().encode(text);

function bodyOf(pieces: readonly Uint8Array<ArrayBuffer>[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

describe("K4 the event stream", () => {
  it("is the same cut in two at every byte", () => {
    for (let at = 0; at <= bytes.length; at += 1) {
      const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
      const parse = sseParser();
      const events = [bytes.slice(0, at), bytes.slice(at)].flatMap((piece) =>
        parse(decoder.decode(piece, { stream: true })),
      );
      expect(events).toEqual(whole);
    }
  });
  it("is the same in any pieces", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length)), (cuts) => {
        const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
        const parse = sseParser();
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const events = places.flatMap((from, index) =>
          parse(decoder.decode(bytes.slice(from, places[index + 1]), { stream: true })),
        );
        expect(events).toEqual(whole);
      }),
    );
  });
  it("K8 gives an id only to the event that carries it", async () => {
    const chunks: Sequenced[] = [];
    for await (const group of readChunks(bodyOf([bytes]))) chunks.push(...group);
    expect(chunks).toEqual([{ sequence: 7, chunk: { type: "text-delta", id: "t", delta: "blåbær 🫐" } }]);
  });
  it("drops an event that is too large, and goes on", () => {
    const parse = sseParser();
    expect(parse(`data: ${"x".repeat(1_000_001)}\n\ndata: ok\n\n`)).toEqual([{ data: "ok" }]);
  });
});
