import type { SettingsModule } from "@nordleads/consent/banner";
import { drawSettings } from "@nordleads/consent/settings";
import type { ConsentTexts, NoticeFacts, NoticeRef } from "@nordleads/wire/types";

/** A notice as the server keeps it. */
type Notice = NoticeFacts & { readonly consent: ConsentTexts };

/** Layer two, with the whole notice that layer one belongs to, fetched by its hash. */
export async function load(endpoint: string, { hash, version }: NoticeRef): Promise<SettingsModule> {
  const notice = async (name: string): Promise<Notice> => {
    const response = await fetch(`${endpoint}/notice/${name}`);
    if (!response.ok) throw new Error(`notice: ${response.status}`);
    return (await response.json()) as Notice;
  };
  const { consent: texts, ...facts } = await notice(hash);
  return {
    ...{ drawSettings, texts, facts, version },
    loadNotice: notice,
    loadJsonLd: async (receipt) => {
      const response = await fetch(`${endpoint}/consent/receipt`, {
        method: "POST",
        body: JSON.stringify(receipt),
        headers: { accept: "application/ld+json" },
      });
      if (!response.ok) throw new Error(`receipt: ${response.status}`);
      return response.blob();
    },
  };
}
