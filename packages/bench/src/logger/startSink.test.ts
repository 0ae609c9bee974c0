import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { counted } from "./createLab.ts";
import { decode, markersIn, startSink } from "./startSink.ts";

const text = '[{"m":"nlm_3_"},{"m":"nlm_1_"},{"m":"nlm_3_"}]';

it("finds the markers in plain, gzipped and base64 bodies", () => {
  const form = `data=${encodeURIComponent(Buffer.from(text).toString("base64"))}&v=1`;
  for (const body of [text, gzipSync(text), form])
    expect(markersIn(decode(Buffer.from(body)))).toEqual([3, 1, 3]);
});

it("counts distinct events, second deliveries and what came out of order, and takes nothing while it refuses", async () => {
  const sink = await startSink();
  const post = async (): Promise<number> =>
    (await fetch(`http://127.0.0.1:${sink.port}/any`, { method: "POST", body: text })).status;
  await sink.mode({ status: 429, retryAfter: 1 });
  expect(await post()).toBe(429);
  expect(sink.arrived).toEqual([]);
  await sink.mode("closed");
  await expect(post()).rejects.toThrow("fetch failed");
  await sink.mode("ok");
  expect(await post()).toBe(200);
  await sink.stop();
  expect(counted(sink, 0, 9)).toEqual({ distinct: 2, twice: 1, disordered: 1 });
  expect(sink.requests).toHaveLength(2);
});
