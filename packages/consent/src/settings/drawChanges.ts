import { guard } from "@nordleads/browser";
import type { Consent } from "../consent.ts";
import type { SettingsOptions } from "../bannerOptions.ts";
import { changesBetween } from "../core/changesBetween.ts";
import { make } from "../look/make.ts";
import { inWords } from "./inWords.ts";

/** What has changed since the notice that the visitor answered (C26), in the place kept for it when it is known. */
export function drawChanges(place: Element, consent: Consent, options: SettingsOptions): void {
  const { texts, facts, lang, loadNotice } = options;
  const { changedFrom, at } = consent.get();
  if (!changedFrom || !loadNotice) return;
  const draw = async (): Promise<void> => {
    const before = await loadNotice(changedFrom);
    if (!before) return;
    const changes = changesBetween(before, { ...facts, consent: texts });
    if (!changes[0]) return;
    make(place, "b", texts.changedSince.replace("{date}", inWords(at, lang)));
    const list = make(place, "ul");
    for (const kind of ["added", "altered", "removed"] as const) {
      const names = changes
        .filter((change) => change.kind === kind)
        .map(({ what, name, of }) => (what === "words" ? texts.words : of ? `${name} (${of})` : name));
      if (names[0]) make(list, "li", `${texts[kind]}: ${[...new Set(names)].join(", ")}`);
    }
  };
  // Where the earlier notice cannot be had, the choice is made without it.
  void draw().catch(guard(() => {}));
}
