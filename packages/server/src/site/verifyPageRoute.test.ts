import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createApp } from "../http/createApp.ts";
import { createLogger } from "../http/createLogger.ts";
import { verifyPageRoute } from "./verifyPageRoute.ts";

describe("GET /verify", () => {
  it("C17 is the built page, compressed, in no frame; 404 until it is built", async () => {
    const folder = mkdtempSync(join(tmpdir(), "nordleads-verify-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "verify.html");
    const { hono } = createApp(createLogger("silent"));
    hono.route("/", verifyPageRoute(file));
    const missing = await hono.request("/verify");
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ code: "not_found" });
    writeFileSync(file, "<!doctype html><title>Check</title>");
    const page = await hono.request("/verify", { headers: { "accept-encoding": "br" } });
    expect(page.status).toBe(200);
    expect(page.headers.get("content-encoding")).toBe("br");
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
    const etag = page.headers.get("etag") ?? "";
    expect((await hono.request("/verify", { headers: { "if-none-match": etag } })).status).toBe(304);
  });
});
