import type { Site } from "../packages/server/src/index.ts";

/** The site `demo`: the example customer site, as its owner would set it up. */
export function demoSite(port: number): Site {
  const url = `http://localhost:${port}`;
  return {
    key: "demo",
    name: "Lyngvik Sykkel",
    origins: [url, `http://127.0.0.1:${port}`],
    langs: ["nb", "en"],
    purposes: ["functional", "analytics", "marketing"],
    storage: {
      analytics: { cookies: ["_ls_id"], localStorage: ["ls_visits"], days: 90 },
    },
    services: [
      {
        id: "kart",
        purpose: "marketing",
        name: "Bykartet",
        text: {
          nb: "Viser veien til butikken på et kart.",
          en: "Shows the way to the shop on a map.",
        },
        recipient: { name: "Bykartet (oppdiktet)", place: "Norge" },
        url: `${url}/personvern`,
        storage: { cookies: ["_kart"], days: 30 },
      },
    ],
    minimumAge: 16,
    policyUrl: `${url}/personvern`,
    policyUpdated: "2026-04-01",
    controller: { name: "Lyngvik Sykkel", contact: "personvern@lyngvik-sykkel.example" },
    subProcessors: [],
    accent: "#0d4a5a",
    consent: true,
  };
}
