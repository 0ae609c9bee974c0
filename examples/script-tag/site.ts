import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname } from "node:path";
import { renderPage } from "./layout.ts";
import { languages, loadNotFoundPages, loadPages, pageIndex } from "./pages.ts";

export type Resource = { status: 200 | 404; type: string; body: string; etag: string };

export type Site = {
  find(path: string, siteUrl: string): Resource;
  /** Where a near miss belongs ("/priser/" is "/priser"), if anywhere. Only ever a page of this site. */
  redirect(path: string): string | undefined;
};

type SiteOptions = { nordleadsOrigin: string; siteKey: string };

const publicFolder = new URL("./public/", import.meta.url);

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};
const htmlType = "text/html; charset=utf-8";

function resource(type: string, body: string, status: Resource["status"] = 200): Resource {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  return { status, type, body, etag };
}

/**
 * Static files are read once, at the start. A request is then a look-up in a map and never
 * touches the file system, so no path, however it is spelled, leads outside `public/`.
 */
async function loadStaticFiles(): Promise<Map<string, Resource>> {
  const files = new Map<string, Resource>();
  for (const name of await readdir(publicFolder)) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    files.set(`/${name}`, resource(type, await readFile(new URL(name, publicFolder), "utf8")));
  }
  return files;
}

function sitemap(siteUrl: string): string {
  const entries = pageIndex.flatMap(({ paths }) =>
    languages.map((lang) => {
      const links = languages
        .map(
          (other) => `    <xhtml:link rel="alternate" hreflang="${other}" href="${siteUrl}${paths[other]}"/>`,
        )
        .join("\n");
      return `  <url>\n    <loc>${siteUrl}${paths[lang]}</loc>\n${links}\n  </url>`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join("\n")}
</urlset>
`;
}

function robots(siteUrl: string): string {
  // "/statistikk" is a prefix in robots.txt; the script of the same name is ruled out with it.
  return `User-agent: *\nDisallow: /statistikk\nAllow: /\n\nSitemap: ${siteUrl}/sitemap.xml\n`;
}

export async function buildSite(options: SiteOptions): Promise<Site> {
  const [pages, notFound, files] = await Promise.all([loadPages(), loadNotFoundPages(), loadStaticFiles()]);
  const byPath = new Map(
    pages.flatMap((page) => (page.paths === null ? [] : [[page.paths[page.lang], page]])),
  );

  return {
    find(path, siteUrl) {
      const page = byPath.get(path);
      if (page !== undefined) return resource(htmlType, renderPage(page, { ...options, siteUrl }));
      const file = files.get(path);
      if (file !== undefined) return file;
      if (path === "/sitemap.xml") return resource("application/xml; charset=utf-8", sitemap(siteUrl));
      if (path === "/robots.txt") return resource("text/plain; charset=utf-8", robots(siteUrl));
      const lang = path === "/en" || path.startsWith("/en/") ? "en" : "nb";
      return resource(htmlType, renderPage(notFound[lang], { ...options, siteUrl }), 404);
    },
    redirect(path) {
      if (byPath.has(path)) return undefined;
      const other = path.endsWith("/") ? path.slice(0, -1) : `${path}/`;
      return byPath.has(other) ? other : undefined;
    },
  };
}
