import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCodec } from "./createCodec.ts";
import { importLogs } from "./importLogs.ts";

const codec = createCodec();
const now = Date.UTC(2026, 10, 24, 12);
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const scalar = fc.oneof(
  fc.record({ stringValue: fc.string() }),
  fc.record({ boolValue: fc.boolean() }),
  fc.record({ intValue: fc.maxSafeInteger().map(String) }),
  fc.record({ doubleValue: fc.double({ noNaN: true, noDefaultInfinity: true }) }),
);
const value = fc.oneof(
  scalar,
  fc.record({ arrayValue: fc.record({ values: fc.array(scalar, { maxLength: 3 }) }) }),
);
const key = fc.oneof(
  fc.constantFrom(
    "session.id",
    "nordleads.purpose",
    "log.record.uid",
    "client.address",
    "event.name",
    "enduser.id",
  ),
  fc.string(),
);
const pair = fc.oneof(
  fc.record({ key, value }),
  fc.constant({ key: "nordleads.purpose", value: { stringValue: "analytics" } }),
  fc.constant({ key: "session.id", value: { stringValue: "0af76519-16cd-43dd-8448-eb211c80319c" } }),
);
const attributes = fc.array(pair, { maxLength: 40 });
const record = fc.record({
  timeUnixNano: fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String), fc.constant("0")),
  eventName: fc.oneof(fc.constantFrom("page.view", "cart.add", ""), fc.string()),
  body: value,
  attributes,
});
const request = fc.record({
  resourceLogs: fc.array(
    fc.record({
      resource: fc.record({ attributes }),
      scopeLogs: fc.array(fc.record({ logRecords: fc.array(record, { maxLength: 4 }) }), { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
});

describe("records of OpenTelemetry", () => {
  it("L24 each record becomes an event within our bounds or is counted as refused", () => {
    fc.assert(
      fc.property(request, (sent) => {
        const { sessions, refused } = importLogs(
          codec.request(encode(sent), "application/json"),
          ["analytics"],
          now,
        );
        const events = sessions.flatMap((each) => each.events);
        const count = [...refused.values()].reduce((sum, each) => sum + each, events.length);
        expect(count).toBe(
          sent.resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.flatMap(({ logRecords }) => logRecords))
            .length,
        );
        for (const { id, session, at, name, attributes: kept } of events) {
          expect(session).toMatch(/^\w{16,64}$/);
          expect(id.startsWith(`${session}-`)).toBe(true);
          expect(at).toBeLessThanOrEqual(now);
          expect(name).toMatch(/^[a-z][a-z0-9_.]{0,63}$/);
          const names = Object.keys(JSON.parse(kept) as object);
          expect(names.length).toBeLessThanOrEqual(32);
          expect(names).not.toEqual(
            expect.arrayContaining([expect.stringMatching(/^(session\.id|enduser\.id|client\.address)$/)]),
          );
        }
      }),
    );
  });

  it("L24 both encodings say the same", () => {
    fc.assert(
      fc.property(request, (sent) => {
        const read = codec.request(encode(sent), "application/json");
        const bytes = codec.encode("request", read, "application/x-protobuf");
        const [one, other] = [read, codec.request(bytes, "application/x-protobuf")].map(
          (each) => importLogs(each, ["analytics"], now).sessions,
        );
        expect(other).toEqual(one);
      }),
    );
  });

  it("L24 any bytes are read or refused, in time", () => {
    const kinds = (bytes: Uint8Array): string => {
      try {
        importLogs(codec.request(bytes, "application/x-protobuf"), ["analytics"], now);
        return "read";
      } catch (error) {
        return error instanceof Error ? "refused" : "crashed";
      }
    };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(kinds(bytes)).not.toBe("crashed");
      }),
    );
    // Lists in lists in lists: 15 bits of length for each level, the innermost first.
    let nested = new Uint8Array();
    for (let level = 0; level < 5000; level += 1) {
      const { length } = nested;
      nested = new Uint8Array([42, (length & 127) | 128, (length >> 7) | 128, length >> 14, ...nested]);
      if (nested.length > 30_000) break;
    }
    expect(kinds(nested)).not.toBe("crashed");
  });
});
