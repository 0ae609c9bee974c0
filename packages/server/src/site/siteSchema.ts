import type { ConsentTexts } from "@nordleads/wire/types";
import * as z from "zod";
import { layerOneWords, layerTwoWords } from "./bannerWords.ts";
import type { Site } from "./types.ts";

const name = z.string().regex(/^[a-z][a-z0-9_-]{0,31}$/, "a purpose is a lower-case name");
const origin = z.string().refine((value) => {
  try {
    return new URL(value).origin === value;
  } catch {
    return false;
  }
}, "an origin is a scheme, a host and perhaps a port, such as https://www.example.no");
const keys = z.array(z.string().min(1).max(200)).max(100).exactOptional();

const storage = z.object({
  cookies: keys,
  localStorage: keys,
  sessionStorage: keys,
  indexedDB: keys,
  caches: keys,
  serviceWorkers: keys,
  httpOnly: keys,
  thirdParty: keys,
  days: z.number().int().positive().max(3650).exactOptional(),
});
const service = z.object({
  id: name.refine((id) => id !== "necessary", "necessary is a purpose"),
  purpose: name,
  name: z.string().min(1).max(100),
  text: z.record(z.string().min(2).max(35), z.string().max(1000)).exactOptional(),
  recipient: z
    .object({
      name: z.string().min(1).max(200),
      place: z.string().min(1).max(100),
      transfer: z.string().min(1).max(200).exactOptional(),
    })
    .exactOptional(),
  url: z.url({ protocol: /^https?$/ }).exactOptional(),
  storage: storage.exactOptional(),
  hosts: keys,
});

const words = z.string().min(1).max(1000);
const named = z.record(name, words).exactOptional();

/** Any of the banner's words. */
const texts = z.strictObject({
  ...(Object.fromEntries(
    [...layerOneWords, ...layerTwoWords].map((word) => [word, words.exactOptional()]),
  ) as Record<Exclude<keyof ConsentTexts, "purposes" | "about">, z.ZodExactOptional<typeof words>>),
  purposes: named,
  about: named,
});

const optInWords = z.object({
  text: z
    .string()
    .max(4000)
    .refine((text) => text.trim() !== "", "is empty"),
  lang: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
    .max(35),
  version: z.string().min(1).max(64).exactOptional(),
});

/** Each name once, each service under a purpose of the site, and all of them fit into the cookie (C4). */
function checkServices(site: Site, { issues }: { issues: z.core.$ZodRawIssue[] }): void {
  const services = site.services ?? [];
  const names = [...site.purposes, ...services.map(({ id }) => id)];
  const wrong = (path: (string | number)[], message: string): void =>
    void issues.push({ code: "custom", input: site, path, message });
  services.forEach(({ purpose }, index) => {
    if (purpose !== "necessary" && !site.purposes.includes(purpose))
      wrong(["services", index, "purpose"], "the site has no such purpose");
  });
  if (new Set(names).size < names.length) wrong(["services"], "purposes and services share their names");
  if (names.join(".").length > 380) wrong(["services"], "the names are too long for the cookie (380 bytes)");
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

/** A site as it may be configured. */
export const siteSchema = z
  .object({
    key: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "a key is lower-case letters, digits and hyphens")
      .refine((key) => key !== "assets", "this key is taken"),
    name: z.string().min(1).max(200),
    origins: z.array(origin).min(1).max(100),
    langs: z.array(z.string().min(2).max(35)).min(1).max(20),
    purposes: z.array(name.refine((purpose) => purpose !== "necessary", "necessary is always there")).max(32),
    storage: z.record(name, storage),
    services: z.array(service).max(60).exactOptional(),
    chooseServices: z.boolean().exactOptional(),
    minimumAge: z.number().int().min(13).max(18).exactOptional(),
    texts: z.record(z.string().min(2).max(35), texts).exactOptional(),
    optIns: z.array(optInWords).max(100).exactOptional(),
    policyUrl: z.url({ protocol: /^https?$/ }),
    policyUpdated: z.iso.date().exactOptional(),
    controller: z.object({
      name: z.string().min(1).max(200),
      contact: z.string().min(1).max(300),
      address: z.string().min(1).max(300).exactOptional(),
    }),
    subProcessors: z
      .array(z.object({ name: z.string(), service: z.string(), place: z.string(), transfer: z.string() }))
      .max(100),
    accent: z.string().max(60).exactOptional(),
    consent: z.boolean(),
    strict: z.boolean().exactOptional(),
    google: z.boolean().exactOptional(),
    keepQuery: keys,
    timeZone: z
      .string()
      .refine(isTimeZone, "a time zone has an IANA name, such as Europe/Oslo")
      .exactOptional(),
  })
  .check(({ value, issues }) => checkServices(value, { issues })) satisfies z.ZodType<Site>;
