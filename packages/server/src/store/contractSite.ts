import type { Site } from "../site/types.ts";

/** A site for the suites. */
export const demoSite: Site = {
  key: "demo",
  name: "Demo",
  origins: ["https://www.example.no"],
  langs: ["nb"],
  purposes: ["analytics"],
  storage: {},
  policyUrl: "https://www.example.no/personvern",
  controller: { name: "Eksempel AS", contact: "personvern@example.no" },
  subProcessors: [],
  consent: true,
};
