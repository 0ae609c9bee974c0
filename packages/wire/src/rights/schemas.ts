import * as z from "zod";
import { neutral } from "../datamap/registry.ts";
import { categories, type CategoryName } from "../datamap/categories.ts";
import type { PrivacyInformation, ProcessingActivity, StorageItem, SubProcessor } from "./types.ts";

const text = () => neutral("configuration", z.string());
const category = () =>
  neutral("configuration", z.enum(Object.keys(categories) as [CategoryName, ...CategoryName[]]));

const storageItemSchema = z.object({
  key: text(),
  kind: neutral("configuration", z.enum(["cookie", "localStorage", "sessionStorage", "indexedDB"])),
  purpose: text(),
  category: category(),
  duration: text(),
  what: text(),
}) satisfies z.ZodType<StorageItem>;

const processingActivitySchema = z.object({
  category: category(),
  purpose: text(),
  legalBasis: neutral(
    "configuration",
    z.enum(["consent", "contract", "legal_obligation", "legitimate_interest"]),
  ),
  legalReference: text(),
  retention: text(),
  retentionFrom: text(),
  identifiability: neutral("configuration", z.enum(["direct", "pseudonymous", "indirect"])),
  fields: z.array(text()),
}) satisfies z.ZodType<ProcessingActivity>;

const subProcessorSchema = z.object({
  name: text(),
  service: text(),
  place: text(),
  transfer: text(),
}) satisfies z.ZodType<SubProcessor>;

export const privacyInformationSchema = z.object({
  site: text(),
  lang: text(),
  controller: z.object({ name: text(), contact: text(), policyUrl: text() }),
  processor: z.object({ name: text(), contact: text() }),
  authority: z.object({ name: text(), url: text() }),
  processing: z.array(processingActivitySchema),
  storage: z.array(storageItemSchema),
  subProcessors: z.array(subProcessorSchema),
  automatedAnswers: text(),
}) satisfies z.ZodType<PrivacyInformation>;
