import type { DrawSettings } from "@nordleads/consent/banner";
import { drawSettings } from "@nordleads/consent/settings";
import type { ConsentTexts } from "@nordleads/wire/types";

/** Layer two, with all the words of the notice that layer one belongs to, fetched by their hash. */
export async function load(endpoint: string, hash: string): Promise<{ drawSettings: DrawSettings }> {
  const response = await fetch(`${endpoint}/notice/${hash}`);
  const { consent: texts } = (await response.json()) as { consent: ConsentTexts };
  return { drawSettings: (consent, options) => drawSettings(consent, { ...options, texts }) };
}
