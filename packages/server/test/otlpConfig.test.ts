import { describe, expect, it } from "vitest";
import { readConfig } from "../src/index.ts";

const otlpOf = (env: Record<string, string>): unknown => {
  const read = readConfig(env);
  return "mistakes" in read ? read.mistakes : read.config.otlp;
};

describe("settings of the export", () => {
  it("L23 without an address there is no export; with one, protobuf, and the path is added", () => {
    expect(otlpOf({})).toBeUndefined();
    expect(otlpOf({ NORDLEADS_OTLP_URL: "https://otel.example.no:4318/" })).toEqual({
      url: "https://otel.example.no:4318/v1/logs",
      headers: {},
      protocol: "http/protobuf",
      timeout: 10_000,
    });
    expect(otlpOf({ NORDLEADS_OTLP_URL: "http://otel.example.no/team/v1/logs" })).toMatchObject({
      url: "http://otel.example.no/team/v1/logs",
    });
  });

  it("L23 headers are written as OpenTelemetry writes them", () => {
    const env = { NORDLEADS_OTLP_URL: "http://otel.example.no", NORDLEADS_OTLP_PROTOCOL: "http/json" };
    expect(
      otlpOf({ ...env, NORDLEADS_OTLP_HEADERS: "Authorization=Bearer%20a%3Db, x-team = web" }),
    ).toMatchObject({
      headers: { authorization: "Bearer a=b", "x-team": "web" },
      protocol: "http/json",
    });
  });

  it.each([
    ["NORDLEADS_OTLP_URL", "otel.example.no:4318"],
    ["NORDLEADS_OTLP_URL", "https://user:secret@otel.example.no"],
    ["NORDLEADS_OTLP_HEADERS", "no pair"],
    ["NORDLEADS_OTLP_HEADERS", "x=a%0d%0ay: z"],
    ["NORDLEADS_OTLP_HEADERS", "x=%"],
    ["NORDLEADS_OTLP_PROTOCOL", "grpc"],
    ["NORDLEADS_LOG_RATE", "0"],
  ])("S7 %s=%s is a mistake, named in one line without its value", (name, value) => {
    const mistakes = otlpOf({ [name]: value }) as string[];
    expect(mistakes).toEqual([expect.stringMatching(new RegExp(`^${name}: must be `)) as string]);
    expect(mistakes[0]).not.toContain("secret");
  });
});
