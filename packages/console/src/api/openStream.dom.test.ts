import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openStream, streamDelay } from "./openStream.ts";

interface Source {
  readonly url: string;
  closed: boolean;
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;
}

const sources: Source[] = [];
const connect = (url: string): EventSource => {
  const source: Source & { close: () => void } = { url, closed: false, close: () => (source.closed = true) };
  sources.push(source);
  return source as unknown as EventSource;
};
const telling = (told: unknown[]) => ({
  received: (data: unknown) => void told.push(data),
  opened: () => void told.push("opened"),
  broke: () => void told.push("broke"),
});
const setHidden = (hidden: boolean): void => {
  Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  setHidden(false);
  sources.length = 0;
});

describe("openStream", () => {
  it("A3 comes back after a break, from where it was, and says so", () => {
    let cursor = 1;
    const told: unknown[] = [];
    const close = openStream({ url: () => `/s?cursor=${cursor}`, ...telling(told), connect });
    sources[0]?.onopen?.();
    sources[0]?.onmessage?.({ data: '{"a":1}' });
    cursor = 7;
    sources[0]?.onerror?.();
    expect(told).toEqual(["opened", { a: 1 }, "broke"]);
    expect(sources).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    expect(sources.map(({ url, closed }) => [url, closed])).toEqual([
      ["/s?cursor=1", true],
      ["/s?cursor=7", false],
    ]);
    close();
    expect(sources.every(({ closed }) => closed)).toBe(true);
  });
  it("comes back at once when the network does, and not after it was ended", () => {
    const close = openStream({ url: () => "/s", ...telling([]), connect });
    sources[0]?.onerror?.();
    dispatchEvent(new Event("online"));
    expect(sources).toHaveLength(2);
    sources[1]?.onerror?.();
    close();
    dispatchEvent(new Event("online"));
    vi.advanceTimersByTime(60_000);
    expect(sources).toHaveLength(2);
  });
  it("K17 lets go while the page is hidden where it was asked to, and only there", () => {
    const closes = [true, false].map((onlyVisible) =>
      openStream({ url: () => String(onlyVisible), ...telling([]), connect, onlyVisible }),
    );
    setHidden(true);
    expect(sources.map(({ closed }) => closed)).toEqual([true, false]);
    setHidden(false);
    expect(sources.map(({ url }) => url)).toEqual(["true", "false", "true"]);
    for (const close of closes) close();
  });
  it("waits longer each time, never more than half a minute", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const delay = streamDelay(attempt, random);
        expect(delay).toBeGreaterThanOrEqual(500);
        expect(delay).toBeLessThanOrEqual(30_000);
        expect(streamDelay(attempt + 1, random)).toBeGreaterThanOrEqual(delay);
      }),
    );
  });
});
