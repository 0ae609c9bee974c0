import { guard } from "@nordleads/browser";
import type { ConsentReceipt } from "@nordleads/wire/types";
import type { SettingsOptions } from "../bannerOptions.ts";
import { make } from "../look/make.ts";
import { inWords } from "./inWords.ts";

/** Links that save the visitor's receipt, as JSON and, where it can be had, as DPV JSON-LD. */
export function drawReceipt(
  parent: Element,
  receipt: ConsentReceipt | null,
  { texts, lang, loadJsonLd }: SettingsOptions,
): void {
  if (!receipt) return;
  const { sequence, recordedAt } = receipt.record;
  const line = make(parent, "p");
  const offer = (text: string, ending: string, load: () => Promise<Blob>): void => {
    const link = make(line, "a", text);
    link.href = "#";
    link.download = `consent-receipt-${sequence}.${ending}`;
    link.addEventListener(
      "click",
      guard(async (event: Event) => {
        // The second click is ours, with the file.
        if (link.href.startsWith("blob:")) return;
        event.preventDefault();
        link.href = URL.createObjectURL(await load());
        link.click();
      }),
    );
  };
  const json = new Blob([JSON.stringify(receipt, null, 2)], { type: "application/json" });
  offer(`${texts.receipt} ${sequence} (${inWords(recordedAt, lang)})`, "json", async () => json);
  if (loadJsonLd) {
    line.append(" ");
    offer("JSON-LD", "jsonld", () => loadJsonLd(receipt));
  }
}
