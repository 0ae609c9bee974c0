import { createSite, closeBrowser } from "./site.ts";
import { nb } from "../src/i18n/nb.ts";
const services = { video: "marketing", map: "marketing" };
const facts = {
  minimumAge: 16,
  policyUpdated: "2026-04-01",
  chooseServices: true,
  purposes: ["functional", "analytics", "marketing"],
  controller: { name: "Lyngvik Sykkel", contact: "personvern@lyngvik-sykkel.example" },
  processor: { name: "NordLeads", contact: "personvern@nordleads.example" },
  services: [
    {
      id: "video",
      purpose: "marketing",
      name: "Filmhylla",
      text: { nb: "Viser filmer om syklene.", ar: "يعرض أفلامًا عن الدراجات." },
      recipient: { name: "Filmhylla AS", place: "USA", transfer: "EU–US DPF" },
      url: "https://film.example/p",
      storage: { cookies: ["_film"], thirdParty: ["film.example"], days: 30 },
    },
    { id: "map", purpose: "marketing", name: "Bykartet", recipient: { name: "Bykartet", place: "Norge" } },
  ],
  storage: { analytics: { cookies: ["_ls_id"], localStorage: ["ls_visits"], days: 90 } },
};
const earlier = { fedcba9876543210: { consent: nb, purposes: ["functional", "analytics"], storage: {} } };
for (const [name, w, h, scheme, lang] of [
  ["light", 1280, 800, "light", "nb"],
  ["dark", 1280, 800, "dark", "nb"],
  ["phone", 390, 844, "light", "nb"],
  ["rtl", 390, 844, "dark", "ar"],
  ["small", 320, 256, "light", "nb"],
] as const) {
  const site = await createSite({
    facts,
    consent: { services },
    notices: earlier,
    lang,
    dir: lang === "ar" ? "rtl" : "ltr",
    context: { colorScheme: scheme, viewport: { width: w, height: h } },
    body: '<iframe data-nl-purpose="video" data-src="/frame" title="Film om sykler" width="600" height="300" style="max-width:100%"></iframe>',
  });
  await site.context.addCookies([
    {
      name: "nl_consent",
      value: "1.subject-1.1790000000000.fedcba9876543210~functional.analytics",
      url: "https://shop.example",
    },
  ]);
  const page = await site.open();
  await page.screenshot({ path: `/tmp/s-${name}-1.png` });
  await page.click('[data-nl-consent="settings"]');
  await page.locator(".nl-news li").first().waitFor();
  await page.screenshot({ path: `/tmp/s-${name}-2.png` });
  await page.locator(".nl-services > summary").click();
  await page.locator(".nl-services .nl-item summary").first().click();
  await page.locator(".nl-who").evaluate((e) => e.scrollIntoView({ block: "end" }));
  await page.screenshot({ path: `/tmp/s-${name}-3.png` });
}
await closeBrowser();
