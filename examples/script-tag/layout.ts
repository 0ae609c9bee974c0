import { heroIllustration } from "./hero.ts";
import { icon, pageIcon, wordmark } from "./icons.ts";
import { type Lang, type Page, type PageId, pathOf } from "./pages.ts";
import { company, strings } from "./strings.ts";

export type LayoutOptions = {
  /** Scheme and host the visitor used, for the alternates, which must be absolute. */
  siteUrl: string;
  nordleadsOrigin: string;
  siteKey: string;
};

const headerLinks = ["services", "prices", "hours", "delivery", "about", "contact"] as const;
const footerLinks = ["delivery", "returns", "warranty", "contact", "about", "privacy"] as const;

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Keeps amounts such as "1 690 kr" and "NOK 1,690" from breaking across two lines. */
function keepAmountsTogether(html: string): string {
  return html
    .replaceAll(/(\d) (?=\d{3}(?!\d))/g, "$1\u00a0")
    .replaceAll(/(\d) (?=(?:kr|km|kg|mm|cm|Wh|min|%|°C)(?![\p{L}]))/gu, "$1\u00a0")
    .replaceAll(/\bNOK (?=\d)/g, "NOK\u00a0");
}

function alternates(page: Page, siteUrl: string): string {
  if (page.paths === null) return '  <meta name="robots" content="noindex">\n';
  const { nb, en } = page.paths;
  return `  <link rel="alternate" hreflang="nb" href="${siteUrl}${nb}">
  <link rel="alternate" hreflang="en" href="${siteUrl}${en}">
  <link rel="alternate" hreflang="x-default" href="${siteUrl}${nb}">
`;
}

function head(page: Page, options: LayoutOptions): string {
  const suffix = page.id === "home" ? "" : ` – ${company.name}`;
  return `<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(page.title)}${suffix}</title>
  <meta name="description" content="${escapeHtml(page.description)}">
  <meta name="color-scheme" content="light dark">
  <meta name="theme-color" content="#dfeaea" media="(prefers-color-scheme: light)">
  <meta name="theme-color" content="#0d1b21" media="(prefers-color-scheme: dark)">
${alternates(page, options.siteUrl)}  <link rel="icon" href="/favicon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/style.css">
  <script async src="${options.nordleadsOrigin}/v1/${options.siteKey}.js"></script>
</head>`;
}

function navItem(id: Exclude<PageId, "home">, page: Page): string {
  const current = id === page.id ? ' aria-current="page"' : "";
  const label = strings[page.lang].labels[id];
  return `<li><a href="${pathOf(id, page.lang)}"${current}>${label}</a></li>`;
}

function languageSwitch(page: Page): string {
  const other: Lang = page.lang === "nb" ? "en" : "nb";
  const href = page.paths?.[other] ?? pathOf("home", other);
  const label = strings[page.lang].otherLanguage;
  return `<a class="lang" href="${href}" hreflang="${other}" lang="${other}">${label}</a>`;
}

function header(page: Page): string {
  const text = strings[page.lang];
  const bookingCurrent = page.id === "booking" ? ' aria-current="page"' : "";
  return `<header class="site-header">
<a class="skip" href="#main">${strings[page.lang].skip}</a>
  <div class="wrap bar">
    <a class="wordmark" href="${pathOf("home", page.lang)}" aria-label="${text.home}">${wordmark}<span>Lyngvik <b>Sykkel</b></span></a>
    <button class="menu-button" type="button" popovertarget="menu">${icon("menu")}${text.menu}</button>
    <nav class="main-nav" id="menu" popover aria-label="${text.mainNav}">
      <ul>
        ${headerLinks.map((id) => navItem(id, page)).join("\n        ")}
        <li class="nav-cta"><a class="button small" href="${pathOf("booking", page.lang)}"${bookingCurrent}>${text.bookingCta}</a></li>
      </ul>
    </nav>
    ${languageSwitch(page)}
  </div>
</header>`;
}

/** The links in the margin come from the fragment's own `<h2 id>` headings, so they cannot drift apart. */
function contents(page: Page): string {
  const headings = [...page.body.matchAll(/<h2 id="([\w-]+)">([^<]+)<\/h2>/g)];
  if (headings.length < 3) return "";
  const items = headings.map(([, id, label]) => `<li><a href="#${id}">${label}</a></li>`);
  return `<nav class="contents" aria-label="${strings[page.lang].onThisPage}">
      <p aria-hidden="true">${strings[page.lang].onThisPage}</p>
      <ul>
        ${items.join("\n        ")}
      </ul>
    </nav>`;
}

function homeMain(page: Page, body: string): string {
  const text = strings[page.lang];
  return `<main id="main" tabindex="-1">
  <div class="hero">
    <div class="wrap hero-text">
      <h1>${escapeHtml(page.heading)}</h1>
      <p class="lead">${escapeHtml(page.lead)}</p>
      <p class="actions"><a class="button" href="${pathOf("booking", page.lang)}">${text.heroPrimary}</a> <a class="button quiet" href="${pathOf("prices", page.lang)}">${text.heroSecondary}</a></p>
    </div>
    <div class="hero-scene">${heroIllustration}</div>
  </div>
${body}
</main>`;
}

function innerMain(page: Page, body: string): string {
  return `<main id="main" tabindex="-1">
  <div class="page-head">
    <div class="wrap">
      <div class="page-head-text">
        <h1>${escapeHtml(page.heading)}</h1>
        <p class="lead">${keepAmountsTogether(escapeHtml(page.lead))}</p>
      </div>
      ${pageIcon(page.id)}
    </div>
  </div>
  <div class="wrap page-body">
    ${contents(page)}
    <div class="prose">
${body}
    </div>
  </div>
</main>`;
}

function footer(page: Page): string {
  const text = strings[page.lang];
  const hours = text.hours.map(([day, time]) => `<div><dt>${day}</dt><dd>${time}</dd></div>`);
  return `<footer class="site-footer">
  <div class="wrap footer-grid">
    <section>
      <h2>${text.visit}</h2>
      <address>${company.name}<br>${company.street}<br>${company.place}</address>
      <p>${text.phone}: <a href="${company.phoneHref}">${company.phone}</a><br>${text.email}: <a href="mailto:${company.email}">${company.email}</a></p>
    </section>
    <section>
      <h2>${text.hoursTitle}</h2>
      <dl class="hours">${hours.join("")}</dl>
      <p><a href="${pathOf("hours", page.lang)}">${text.moreHours}</a></p>
    </section>
    <nav aria-labelledby="footer-nav">
      <h2 id="footer-nav">${text.customerService}</h2>
      <ul>
        ${footerLinks.map((id) => navItem(id, page)).join("\n        ")}
        <li><button type="button" data-nl-consent="open">${text.cookieSettings}</button></li>
      </ul>
    </nav>
  </div>
  <div class="wrap invented">
    ${icon("wheel")}
    <div>
      <p>${strings[page.lang].invented}</p>
      ${otherLanguageNotice(page.lang)}
    </div>
  </div>
</footer>`;
}

/** The notice stands in both languages: nobody should take the shop for a real one. */
function otherLanguageNotice(lang: Lang): string {
  const other: Lang = lang === "nb" ? "en" : "nb";
  return `<p lang="${other}">${strings[other].invented}</p>`;
}

/** Page to complete HTML document; the same input always gives the same text. */
export function renderPage(page: Page, options: LayoutOptions): string {
  const body = keepAmountsTogether(page.body)
    .replaceAll(/\{\{icon:([a-z]+)\}\}/g, (_, name: string) => icon(name))
    .trim();
  return `<!doctype html>
<html lang="${strings[page.lang].htmlLang}">
${head(page, options)}
<body class="page-${page.id}">
${header(page)}
${page.id === "home" ? homeMain(page, body) : innerMain(page, body)}
${footer(page)}
<template data-nl-purpose="analytics"><script src="/statistikk.js"></script></template>
</body>
</html>
`;
}
