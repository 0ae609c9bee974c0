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
      analytics: { cookies: ["_ls_id"], localStorage: ["ls_visits"] },
      marketing: { cookies: ["_kart"] },
    },
    policyUrl: `${url}/personvern`,
    controller: { name: "Lyngvik Sykkel", contact: "personvern@lyngvik-sykkel.example" },
    subProcessors: [],
    accent: "#0d4a5a",
    consent: true,
  };
}
