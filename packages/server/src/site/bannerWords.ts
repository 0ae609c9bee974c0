import type { LayerOneTexts, LayerTwoTexts } from "@nordleads/wire/types";

/** The words of layer one: every byte of them is paid before the first paint. */
export const layerOneWords = [
  "title",
  "body",
  "changed",
  "accept",
  "reject",
  "settings",
  "policy",
  "saved",
  "placeholder",
  "allow",
  "once",
] as const satisfies readonly (keyof LayerOneTexts)[];

/** What layer two says beside them. */
export const layerTwoWords = [
  "save",
  "back",
  "always",
  "stored",
  "receipt",
  "services",
  "recipient",
  "transfer",
  "aboutService",
  "controller",
  "processor",
  "policyUpdated",
  "withdrawAll",
  "changedSince",
  "added",
  "removed",
  "altered",
  "words",
  "underAge",
  "underAgeNote",
  "gpc",
  "thirdParty",
] as const satisfies readonly (keyof LayerTwoTexts)[];
