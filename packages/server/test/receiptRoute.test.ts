import { describe, expect, it } from "vitest";
import type { ConsentReceipt, ScriptSettings } from "@nordleads/wire/types";
import { canonicalJson } from "../src/consent/canonicalJson.ts";
import { sha256 } from "../src/consent/sha256.ts";
import { origin, testServer, type TestServer } from "./support/testServer.ts";
import { noticeOf } from "./support/noticeOf.ts";

const at = Date.UTC(2026, 10, 24, 12);

/** A server that has given a receipt, over what a page would send. */
async function given(): Promise<{ server: TestServer; receipt: ConsentReceipt }> {
  const server = await testServer({ now: () => at });
  const script = await (await fetch(`${server.endpoint}.js`)).text();
  const text = script.slice(script.indexOf("{"), script.lastIndexOf("}") + 1);
  const notice = noticeOf(JSON.parse(text) as ScriptSettings);
  const choices = { functional: true, analytics: false, marketing: false };
  const decision = { v: 1, id: "decision-1", subject: "subject-1", at, action: "save", layer: 2, gpc: false };
  const response = await post(server, "consent", { ...decision, choices, notice });
  return { server, receipt: (await response.json()) as ConsentReceipt };
}

const post = (server: TestServer, path: string, body: object): Promise<Response> =>
  fetch(`${server.endpoint}/${path}`, {
    method: "POST",
    headers: { "content-type": "text/plain;charset=UTF-8", origin },
    body: JSON.stringify(body),
  });

describe("a receipt as JSON-LD, for whoever holds it", () => {
  it("C18 a receipt comes back as JSON-LD with the words of its notice, and nothing is stored", async () => {
    const { server, receipt } = await given();
    const head = async (): Promise<unknown> =>
      ((await (await fetch(`${server.endpoint}/consent/tree-head`)).json()) as { size: number }).size;
    const before = await head();
    const response = await post(server, "consent/receipt", receipt);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("application/ld+json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("access-control-allow-origin")).toBe(origin);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      "@type": "dpv:ConsentReceipt",
      "nl:hash": receipt.hash,
      "nl:jws": receipt.jws,
    });
    expect(text).toContain("Statistikk");
    expect(await head()).toBe(before);
  });

  it("C18 what was not signed here, or is another site's, is refused", async () => {
    const { server, receipt } = await given();
    const record = { ...receipt.record, choices: { functional: true, analytics: true, marketing: true } };
    const forged = { ...receipt, record, hash: sha256(canonicalJson(record)) };
    for (const wrong of [forged, { ...receipt, jws: "e30.e30.AA" }, {}, { record: 1 }]) {
      const response = await post(server, "consent/receipt", wrong);
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ code: "shape_invalid" });
    }
  });
});
