import { guard } from "@nordleads/browser";
import type { BannerOptions } from "./bannerOptions.ts";
import type { Consent } from "./consent.ts";
import type { Hold } from "./gateContent.ts";
import { dress } from "./look/dress.ts";
import { make } from "./look/make.ts";

/**
 * Puts a notice of the same size in the place of a frame until its purpose is granted: what it is, whom it comes
 * from, and the question.
 */
export function placeholder(consent: Consent, options: BannerOptions): Hold {
  const { texts } = options;
  return (frame, purpose, once) => {
    const { display } = frame.style;
    const box = document.createElement("div");
    // When it has a place on the page: one in a closed tab has none yet, a pixel that counts visits never has.
    const seen = new IntersectionObserver(([entry]) => {
      const { width, height } = entry!.boundingClientRect;
      if (width < 80) return;
      box.style.cssText = `min-height:${height}px;width:${width}px;margin:${getComputedStyle(frame).margin}`;
      dress(box, options, "nl-c nl-hold");
      // Of its own direction: the title may be in another language than our words.
      make(box, "b", frame.title).dir = "auto";
      make(box, "p", texts.placeholder.replace("{host}", new URL(frame.dataset["src"]!, location.href).host));
      const name = texts.purposes[purpose] ?? purpose;
      make(box, "button", texts.allow.replace("{purpose}", name), "allow").value = purpose;
      make(box, "button", texts.once).onclick = () => {
        once();
        show(true);
      };
      frame.before(box);
      frame.style.display = "none";
    });
    const show = guard((granted: boolean) => {
      if (!granted) return;
      end();
      seen.disconnect();
      frame.style.display = display;
      if (box.contains(document.activeElement)) frame.focus();
      box.remove();
    });
    const end = consent.gate.on(purpose, show);
    seen.observe(frame);
  };
}
