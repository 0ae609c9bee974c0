import { guard } from "@nordleads/browser";
import type { BannerOptions } from "./bannerOptions.ts";
import type { Consent } from "./consent.ts";
import type { Hold } from "./gateContent.ts";
import { dress } from "./look/dress.ts";
import { make } from "./look/make.ts";

/** Puts a notice of the same size in the place of a frame until its purpose is granted. */
export function placeholder(consent: Consent, options: BannerOptions): Hold {
  const { texts } = options;
  return (frame, purpose, once) => {
    const { width, height } = frame.getBoundingClientRect();
    // A frame that is not seen, or a pixel that counts visits, is not content that anybody misses.
    if (width < 80) return;
    const words = (text: string): string => text.replace("{purpose}", texts.purposes[purpose] ?? purpose);
    const { margin } = getComputedStyle(frame);
    const box = document.createElement("div");
    box.style.cssText = `inline-size:${width}px;min-block-size:${height}px;margin:${margin}`;
    dress(box, options, "nl-c nl-hold");
    // Of its own direction: the title may be in another language than our words.
    make(box, "b", frame.title).dir = "auto";
    make(box, "p", words(texts.placeholder));
    make(box, "button", words(texts.allow), "allow").value = purpose;
    make(box, "button", texts.once).onclick = () => {
      once();
      show(true);
    };
    frame.before(box);
    frame.style.display = "none";
    const show = guard((granted: boolean) => {
      if (!granted) return;
      end();
      frame.style.display = "";
      if (box.contains(document.activeElement)) frame.focus();
      box.remove();
    });
    const end = consent.gate.on(purpose, show);
  };
}
