import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { diffPages } from "./diffPages.ts";
import { importKnowledge } from "./importKnowledge.ts";
import type { ImportedSite, ImportOptions, ImportProgress } from "./types.ts";

type Answer = string | ((response: ServerResponse, origin: string) => void);

interface Site {
  readonly origin: string;
  readonly asked: string[];
  routes: Record<string, Answer>;
}

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** A real site: HTML by path; a function answers by itself; what is not there is 404. */
async function serve(routes: Record<string, Answer>): Promise<Site> {
  const site: Site = { origin: "", asked: [], routes };
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    site.asked.push(path);
    const answer = site.routes[path];
    if (typeof answer === "function") return answer(response, site.origin);
    const type = path.endsWith(".xml")
      ? "application/xml"
      : path.endsWith(".txt")
        ? "text/plain"
        : "text/html";
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": `${type}; charset=utf-8` });
    response.end((answer ?? "no").replaceAll("ORIGIN", site.origin));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  return Object.assign(site, { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

const page = (title: string, body: string, head = ""): string =>
  `<!doctype html><html lang="nb"><head><title>${title} | Firma</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
const text = (about: string): string =>
  `<p>Her står det noe om ${about}, og det er langt nok til å være en side.</p>`;

async function run(
  site: Site,
  more: Partial<ImportOptions> = {},
): Promise<ImportedSite & { events: ImportProgress[]; paths: string[] }> {
  const events: ImportProgress[] = [];
  const result = await importKnowledge({
    url: site.origin,
    onProgress: (event) => events.push(event),
    ...more,
  });
  return { ...result, events, paths: result.pages.map(({ url }) => url.slice(site.origin.length)) };
}

describe("what is read", () => {
  it("follows links breadth-first on the same origin, each page once", async () => {
    const site = await serve({
      "/": page(
        "Hjem",
        `${text("alt")}<a href="/a">A</a><a href="b?utm_source=x#del">B</a><a href="https://other.example/x">ut</a><a href="/fil.pdf">p</a>`,
      ),
      "/a": page(
        "A",
        `${text("a")}<a href="/c">C</a><a href="/">hjem</a><a rel="nofollow" href="/hemmelig">h</a>`,
      ),
      "/b": page("B", `${text("b")}<a href="/a#x">A</a>`),
      "/c": page("C", text("c")),
      "/hemmelig": page("H", text("h")),
    });
    const { paths, complete, pages } = await run(site);
    expect(paths.toSorted()).toEqual(["/", "/a", "/b", "/c"]);
    expect(complete).toBe(true);
    expect(pages.map(({ title }) => title).toSorted()).toEqual(["A", "B", "C", "Hjem"]);
    expect(site.asked.filter((path) => path === "/a")).toHaveLength(1);
  });

  it("reads the sitemap that robots.txt names, through a sitemap index, and nothing else", async () => {
    const site = await serve({
      "/robots.txt": "User-agent: *\nDisallow: /privat\nSitemap: ORIGIN/kart.xml",
      "/kart.xml": "<sitemapindex><sitemap><loc>ORIGIN/del.xml</loc></sitemap></sitemapindex>",
      "/del.xml":
        "<urlset><url><loc>ORIGIN/a</loc></url><url><loc>ORIGIN/privat/x</loc></url><url><loc>https://other.example/</loc></url></urlset>",
      "/": page("Hjem", `${text("alt")}<a href="/b">B</a>`),
      "/a": page("A", text("a")),
      "/b": page("B", text("b")),
    });
    const { paths, events } = await run(site);
    expect(paths).toEqual(["/", "/a"]);
    expect(events[0]).toEqual({ type: "found", source: "sitemap", pages: 3 });
    expect(events).toContainEqual({ type: "skipped", url: `${site.origin}/privat/x`, reason: "robots" });
    expect(site.asked).not.toContain("/privat/x");
  });

  it("respects noindex and nofollow, in the page and in the header", async () => {
    const site = await serve({
      "/": page("Hjem", `${text("alt")}<a href="/skjult">s</a><a href="/hode">h</a>`),
      "/skjult": page(
        "S",
        `${text("s")}<a href="/bak">b</a>`,
        '<meta name="robots" content="noindex, nofollow">',
      ),
      "/hode": (response) =>
        response
          .writeHead(200, { "content-type": "text/html", "x-robots-tag": "noindex" })
          .end(page("H", text("h"))),
      "/bak": page("B", text("b")),
    });
    const { paths, gone } = await run(site);
    expect(paths).toEqual(["/"]);
    expect(gone.toSorted()).toEqual([`${site.origin}/hode`, `${site.origin}/skjult`]);
    expect(site.asked).not.toContain("/bak");
  });

  it("folds canonical addresses, redirects and copies", async () => {
    const site = await serve({
      "/": page(
        "Hjem",
        `${text("alt")}<a href="/a?v=1">A</a><a href="/gammel">g</a><a href="/kopi">k</a><a href="/ut">u</a>`,
      ),
      "/a?v=1": page("A", text("a"), '<link rel="canonical" href="/a">'),
      "/gammel": (response) => response.writeHead(301, { location: "/ny" }).end(),
      "/ny": page("N", text("n")),
      "/kopi": page("N", text("n")),
      "/ut": (response) => response.writeHead(302, { location: "http://other.example/" }).end(),
    });
    const { paths, events } = await run(site);
    expect(paths.toSorted()).toEqual(["/", "/a", "/ny"]);
    expect(events).toContainEqual({ type: "skipped", url: `${site.origin}/ut`, reason: "redirected_away" });
  });

  it("leaves out what is too large, no HTML, or too slow, and goes on", async () => {
    const site = await serve({
      "/": page("Hjem", `${text("alt")}<a href="/stor">s</a><a href="/json">j</a><a href="/treg">t</a>`),
      "/stor": page("Stor", "x".repeat(20_000)),
      "/json": (response) => response.writeHead(200, { "content-type": "application/json" }).end("{}"),
      "/treg": (response) => response.writeHead(200, { "content-type": "text/html" }).write("<p>"),
    });
    const { paths, events, missed, complete } = await run(site, { limits: { bytes: 10_000, timeout: 200 } });
    expect(paths).toEqual(["/"]);
    const reasons = events.flatMap((event) =>
      event.type === "skipped" ? [[event.url.slice(site.origin.length), event.reason]] : [],
    );
    expect(reasons.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1))).toEqual([
      ["/json", "not_html"],
      ["/stor", "too_large"],
      ["/treg", "unreachable"],
    ]);
    expect(missed).toEqual([`${site.origin}/treg`]);
    expect(complete).toBe(false);
  });

  it("stops at the limit of pages, at two requests at a time, and keeps the pace that robots.txt asks for", async () => {
    let now = 0;
    let most = 0;
    const links = Array.from({ length: 9 }, (_, at) => `<a href="/${at}">${at}</a>`).join("");
    const slow: Answer = (response) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now -= 1;
        response
          .writeHead(200, { "content-type": "text/html" })
          .end(page(`S${most}${Math.random()}`, text("x")));
      }, 20);
    };
    const site = await serve({
      "/robots.txt": "User-agent: NordLeadsBot\nCrawl-delay: 3600",
      "/": page("Hjem", text("alt") + links),
      ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`/${at}`, slow])),
    });
    const start = performance.now();
    const { pages, complete } = await run(site, { limits: { pages: 5, longestDelay: 30 } });
    expect(performance.now() - start).toBeGreaterThan(110);
    expect(pages).toHaveLength(5);
    expect(complete).toBe(false);
    expect(most).toBeLessThanOrEqual(2);
  });
});

describe("what goes wrong", () => {
  const code = (url: string): Promise<unknown> =>
    importKnowledge({ url, onProgress() {} }).then(
      () => "none",
      (error: { code?: unknown }) => error.code,
    );

  it("has a stable code", async () => {
    expect(await code("ftp://example.com")).toBe("bad_url");
    expect(await code("http://")).toBe("bad_url");
    expect(await code("http://127.0.0.1:9/")).toBe("unreachable");
    const empty = await serve({ "/": "<html><body></body></html>" });
    expect(await code(empty.origin)).toBe("nothing_found");
    const closed = await serve({
      "/robots.txt": "User-agent: *\nDisallow: /",
      "/": page("Hjem", text("alt")),
    });
    expect(await code(closed.origin)).toBe("forbidden");
  });

  it("stops at once when aborted", async () => {
    const site = await serve({ "/": page("Hjem", `${text("alt")}<a href="/treg">t</a>`), "/treg": () => {} });
    const stop = new AbortController();
    const running = run(site, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error("enough")), 100);
    await expect(running).rejects.toThrow("enough");
  });
});

describe("a second run", () => {
  const first = {
    "/": page("Hjem", `${text("alt")}<nav><a href="/a">A</a><a href="/b">B</a><a href="/c">C</a></nav>`),
    "/a": page("A", text("a")),
    "/b": page("B", text("b")),
    "/c": page("C", text("c")),
  };
  const changes = async (site: Site, before: ImportedSite): Promise<Record<string, string[]>> => {
    const now = await run(site, { known: before.pages.map(({ url }) => url) });
    const { added, updated, removed, unchanged, kept } = diffPages(before.pages, now);
    const path = (one: string | { url: string }): string =>
      (typeof one === "string" ? one : one.url).slice(site.origin.length);
    return {
      added: added.map(path),
      updated: updated.map(path),
      removed: removed.map(path),
      unchanged: unchanged.map(path),
      kept: kept.map(path),
    };
  };

  it("finds nothing changed where nothing is", async () => {
    const site = await serve(first);
    const { unchanged, ...rest } = await changes(site, await run(site));
    expect(unchanged?.toSorted()).toEqual(["/", "/a", "/b", "/c"]);
    expect(rest).toEqual({ added: [], updated: [], removed: [], kept: [] });
  });

  it("adds, updates and removes, and keeps the ids of what stays", async () => {
    const site = await serve(first);
    const before = await run(site);
    site.routes = {
      ...first,
      "/": page("Hjem", `${text("alt")}<nav><a href="/a">A</a><a href="/c">C</a><a href="/d">D</a></nav>`),
      "/a": page("A", text("noe nytt")),
      "/d": page("D", text("d")),
    };
    delete site.routes["/c"];
    const after = await changes(site, before);
    expect(after).toEqual({
      added: ["/d"],
      updated: ["/a"],
      removed: ["/b", "/c"],
      unchanged: ["/"],
      kept: [],
    });
    const again = await run(site);
    const idOf = (from: ImportedSite): string | undefined =>
      from.pages.find(({ title }) => title === "A")?.passages[0]?.id;
    expect(idOf(again)).toBe(idOf(before));
  });

  it("does not take a page that fails, or one behind it, for gone", async () => {
    const site = await serve({
      ...first,
      "/a": page("A", `${text("a")}<a href="/bak">bak</a>`),
      "/bak": page("Bak", text("bak")),
    });
    const before = await run(site);
    site.routes = { ...site.routes, "/a": (response) => response.writeHead(503).end() };
    const after = await changes(site, before);
    expect(after["removed"]).toEqual([]);
    expect(after["kept"]?.toSorted()).toEqual(["/a", "/bak"]);
    const limited = await run(site, { limits: { pages: 1 } });
    expect(diffPages(before.pages, limited).removed).toEqual([]);
  });
});
