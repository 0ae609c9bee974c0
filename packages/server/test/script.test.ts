import { createHash } from "node:crypto";
import { get } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { privacyInformationSchema, processing, storage } from "@nordleads/wire";
import type { ConsentTexts, ScriptSettings } from "@nordleads/wire/types";
import { demo, origin, testServer } from "./support/testServer.ts";

/** A plain GET: `fetch` would undo the compression. */
function raw(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
      );
    }).on("error", reject);
  });
}

const settingsOf = (script: string): ScriptSettings =>
  JSON.parse(script.slice(script.indexOf("{"), script.lastIndexOf("}") + 1)) as ScriptSettings;

describe("the script", () => {
  it("S10 is one request with the settings inside, with an ETag, compressed", async () => {
    const server = await testServer();
    const plain = await raw(`${server.endpoint}.js`);
    const script = plain.body.toString();
    expect(script).not.toContain("__NORDLEADS_SETTINGS__");
    expect(script).not.toContain("</script>");
    const settings = settingsOf(script);
    expect(settings).toMatchObject({
      site: "demo",
      origin: server.url,
      purposes: demo.purposes,
      storage: demo.storage,
      policyUrl: demo.policyUrl,
      lang: "nb",
      name: "Demo",
    });
    expect(Object.keys(settings.texts)).toEqual(["nb", "en"]);
    const words = settings.texts["nb"]?.consent;
    expect(Object.keys(words?.purposes ?? {})).toEqual(["functional", "analytics", "marketing"]);
    expect(words?.purposes["analytics"]).toBe("Statistikk");
    expect(words).not.toHaveProperty("save");
    expect(settings.texts["nb"]?.launcher).toEqual({ open: "Åpne chatten" });
    expect(plain.headers["cache-control"]).toBe("public, max-age=300, stale-while-revalidate=86400");
    const brotli = await raw(`${server.endpoint}.js`, { "accept-encoding": "gzip, deflate, br" });
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
    const gzip = await raw(`${server.endpoint}.js`, { "accept-encoding": "gzip" });
    expect(gunzipSync(gzip.body).toString()).toBe(script);
    const again = await raw(`${server.endpoint}.js`, { "if-none-match": String(plain.headers["etag"]) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it("S10 what it loads later has its hash in the name and is immutable, for every origin", async () => {
    const server = await testServer();
    const { load } = settingsOf(await (await fetch(`${server.endpoint}.js`)).text());
    const at = server.endpoint.replace("/demo", "/assets");
    for (const name of Object.values(load)) {
      const file = await raw(`${at}/${name}`, { "accept-encoding": "br" });
      expect(file.status).toBe(200);
      expect(file.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
      expect(file.headers["access-control-allow-origin"]).toBe("*");
      expect(file.headers["content-encoding"]).toBe("br");
    }
    for (const name of ["manifest.json", "texts.json", "..%2f..%2fpackage.json", "absent.0a1b2c3d.js"])
      expect((await raw(`${at}/${name}`)).status).toBe(404);
  });

  it("S10 the versioned address is immutable and its SRI hash fits", async () => {
    const server = await testServer();
    const { headers, body } = await raw(`${server.endpoint}.js`);
    const hash = String(headers["etag"]).replaceAll('"', "");
    const versioned = await raw(`${server.endpoint}.${hash}.js`);
    expect(versioned.headers["cache-control"]).toContain("immutable");
    expect(createHash("sha384").update(versioned.body).digest("base64")).toBe(
      createHash("sha384").update(body).digest("base64"),
    );
    expect((await raw(`${server.endpoint}.0123456789abcdef.js`)).status).toBe(404);
  });

  it("C15 all the words of a notice are there by its hash, as they were hashed, for ever", async () => {
    const server = await testServer();
    const settings = settingsOf(await (await fetch(`${server.endpoint}.js`)).text());
    const notice = settings.texts["nb"]?.notice;
    const response = await fetch(`${server.endpoint}/notice/${notice}`, { headers: { origin } });
    const body = await response.text();
    expect(createHash("sha256").update(body).digest("hex").slice(0, 16)).toBe(notice);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("access-control-allow-origin")).toBe(origin);
    expect(response.headers.get("content-language")).toBe("nb");
    const { consent } = JSON.parse(body) as { consent: ConsentTexts };
    expect(Object.keys(consent.purposes).sort()).toEqual([
      "analytics",
      "functional",
      "marketing",
      "necessary",
    ]);
    expect(consent.about["analytics"]).toBe("Teller </script> $& besøk.");
    const unknown = await fetch(`${server.endpoint}/notice/${"0".repeat(64)}`);
    expect([unknown.status, ((await unknown.json()) as { code: string }).code]).toEqual([404, "not_found"]);
  });

  it("C15 a site's own words stand in the place of ours, and its own purposes have names", async () => {
    const server = await testServer();
    await server.sites.save({
      ...demo,
      purposes: ["analytics", "community"],
      texts: {
        nb: {
          accept: "Ja til alt",
          purposes: { community: "Fellesskap" },
          about: { community: "Treff andre." },
        },
      },
    });
    const settings = settingsOf(await (await fetch(`${server.endpoint}.js`)).text());
    const { consent, notice } = settings.texts["nb"] ?? {};
    expect(consent).toMatchObject({ accept: "Ja til alt", reject: "Avvis alle" });
    expect(consent?.purposes).toEqual({ analytics: "Statistikk", community: "Fellesskap" });
    const whole = (await (await fetch(`${server.endpoint}/notice/${notice}`)).json()) as {
      consent: ConsentTexts;
    };
    expect(whole.consent.about["community"]).toBe("Treff andre.");
    await expect(
      server.sites.save({ ...demo, texts: { nb: { acceptt: "?" } as object } }),
    ).rejects.toMatchObject({ code: "shape_invalid" });
  });

  it("C13 other words, purposes or policy make another notice; a site without our banner has the plain loader", async () => {
    const server = await testServer();
    const noticeOf = async (): Promise<string> =>
      settingsOf(await (await fetch(`${server.endpoint}.js`)).text()).texts["nb"]?.notice ?? "";
    const before = await noticeOf();
    await server.sites.save({ ...demo, purposes: ["functional"] });
    const after = await noticeOf();
    expect(after).not.toBe(before);
    await server.sites.save({ ...demo, name: "Another name" });
    expect(await noticeOf()).toBe(before);
    await server.sites.save({ ...demo, consent: false });
    const plain = await (await fetch(`${server.endpoint}.js`)).text();
    expect(plain).toMatch(/^globalThis.plain/);
    const settings = settingsOf(plain);
    for (const key of ["storage", "purposes"]) expect(settings).not.toHaveProperty(key);
    expect(Object.keys(settings.load)).toEqual(["chat", "log"]);
    expect(settings.texts["nb"]).toEqual({ launcher: { open: "Åpne chatten" } });
  });
});

describe("privacy information", () => {
  it("R1 tells, from the data map, all that a visitor must know, in the language asked", async () => {
    const server = await testServer();
    const english = privacyInformationSchema.parse(
      await (await fetch(`${server.endpoint}/privacy?lang=en`)).json(),
    );
    expect(english.lang).toBe("en");
    expect(english.processing).toEqual(processing());
    expect(english.storage).toEqual(storage);
    expect(english).toMatchObject({
      controller: { name: "Eksempel AS", policyUrl: demo.policyUrl },
      subProcessors: demo.subProcessors,
    });
    const norwegian = await fetch(`${server.endpoint}/privacy`, {
      headers: { "accept-language": "nn-NO, en;q=0.5" },
    });
    const body = privacyInformationSchema.parse(await norwegian.json());
    expect(norwegian.headers.get("content-language")).toBe("nb");
    for (const activity of body.processing)
      expect(activity.purpose).not.toBe(
        english.processing.find(({ category }) => category === activity.category)?.purpose,
      );
    body.storage.forEach(({ what }, index) => expect(what).not.toBe(english.storage[index]?.what));
  });
});
