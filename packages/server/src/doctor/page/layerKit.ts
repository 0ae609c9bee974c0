import type { ButtonAction, SeenButton, SeenLayer, SeenSwitch } from "../types.ts";
import type { PageWords } from "../words/buttonWords.ts";
import type { PageBox, PageDocument, PageElement, PageRoot, Styles } from "./dom.ts";

declare const document: PageDocument;
declare const innerWidth: number;
declare const innerHeight: number;
declare const getComputedStyle: (element: PageElement) => Styles;
/** What was found, between two questions; in a world that the page does not see. */
declare const kept: Partial<Record<1 | 2, PageElement>>;

/** Every element, those inside open shadow roots too. */
function everything(root: PageRoot | PageElement): PageElement[] {
  return [...root.querySelectorAll("*")].flatMap((one) =>
    one.shadowRoot ? [one, ...everything(one.shadowRoot)] : [one],
  );
}

function isShown(element: PageElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}

function above(element: PageElement): PageElement | undefined {
  const parent = element.parentNode;
  if (parent && "localName" in parent) return parent;
  return parent?.host;
}

function isWithin(layer: PageElement, element: PageElement | null | undefined): boolean {
  for (let one = element ?? undefined; one; one = above(one)) if (one === layer) return true;
  return false;
}

function nameOf(element: PageElement): string {
  const ids = (element.getAttribute("aria-labelledby") ?? "").split(" ");
  const named = ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  const labels = [...(element.labels ?? [])].map((label) => label.textContent ?? "").join(" ");
  const texts = [named, element.getAttribute("aria-label"), element.innerText, labels, element.value];
  const text = texts.find((one) => one?.trim()) ?? element.getAttribute("title") ?? "";
  return text.replace(/\s+/g, " ").trim().slice(0, 200);
}

/** What a click on it means; a link that leads to another page means nothing here. */
function actionOf(element: PageElement, words: PageWords): ButtonAction | undefined {
  const hook = element.getAttribute("data-nl-consent");
  const own = words.actions.find(([action]) => action === hook);
  if (own) return own[0];
  if (!element.matches('button, a, input[type="button"], input[type="submit"], [role="button"]'))
    return undefined;
  if (element.localName === "a" && !/^(#|javascript:|$)/.test(element.getAttribute("href") ?? ""))
    return undefined;
  const text = nameOf(element);
  if (text.length > 60) return undefined;
  return words.actions.find(([, source]) => new RegExp(source, "i").test(text))?.[0];
}

function isFloating(element: PageElement): boolean {
  const { position = "" } = getComputedStyle(element);
  const isDialog = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
  return position === "fixed" || position === "sticky" || element.matches(isDialog);
}

/** The layer that a control belongs to: what floats and speaks of consent, else what lies in the page and does. */
function layerAround(control: PageElement, words: PageWords): PageElement | undefined {
  const ours = control.closest('#nl-consent, dialog:has([data-nl-consent="save"])');
  if (ours) return ours;
  const speaks = new RegExp(words.consent, "i");
  let inline: PageElement | undefined;
  for (let one = above(control); one && one !== document.body; one = above(one)) {
    const text = one.innerText ?? one.textContent ?? "";
    // A row of buttons may float inside the layer: it says little.
    if (text.length < 40 || !speaks.test(`${text} ${one.getAttribute("aria-label") ?? ""}`)) continue;
    if (isFloating(one)) return one;
    if (text.length < 2000 && !one.matches("main, article, html")) inline ??= one;
  }
  return inline;
}

function controlsIn(layer: PageElement, words: PageWords): (readonly [ButtonAction, PageElement])[] {
  const inside = layer.shadowRoot ? everything(layer.shadowRoot) : everything(layer);
  const found = new Map<ButtonAction, PageElement>();
  for (const element of inside) {
    const action = actionOf(element, words);
    if (action && isShown(element) && !found.has(action)) found.set(action, element);
  }
  return [...found];
}

function switchesIn(layer: PageElement): PageElement[] {
  return everything(layer).filter(
    (element) =>
      element.matches('input[type="checkbox"], [role="switch"], [role="checkbox"]') &&
      (above(element) ?? element).checkVisibility(),
  );
}

/** Finds layer one or two and keeps it; false where there is none. */
function findLayer(words: PageWords, number: 1 | 2): boolean {
  const layers = new Set<PageElement>();
  for (const element of everything(document)) {
    const action = actionOf(element, words);
    if (!action || (number === 1 && action !== "accept" && action !== "reject") || !isShown(element))
      continue;
    const layer = layerAround(element, words);
    if (layer) layers.add(layer);
  }
  const score = (layer: PageElement): number =>
    controlsIn(layer, words).length + (number === 2 ? 10 * switchesIn(layer).length : 0);
  const best = [...layers].sort((one, other) => score(other) - score(one))[0];
  if (best && (number === 1 || switchesIn(best).length > 0 || best !== kept[1])) kept[number] = best;
  else delete kept[number];
  return kept[number] !== undefined;
}

function inSight(element: PageElement, box: PageBox): boolean {
  if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
    return false;
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  const deepest = (root: PageRoot): PageElement | null => {
    const hit = root.elementFromPoint(x, y);
    return (hit?.shadowRoot && hit.shadowRoot !== root && deepest(hit.shadowRoot)) || hit;
  };
  return isWithin(element, deepest(document));
}

function readButton(action: ButtonAction, element: PageElement): SeenButton {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const border = style["borderTopStyle"] === "none" || style["borderTopWidth"] === "0px";
  const look = {
    color: style["color"] ?? "",
    background: `${style["backgroundColor"]} ${style["backgroundImage"]}`.replace(" none", ""),
    border: border ? "none" : `${style["borderTopWidth"]} ${style["borderTopColor"]}`,
    "font size": style["fontSize"] ?? "",
    "font weight": style["fontWeight"] ?? "",
    decoration: style["textDecorationLine"] ?? "",
    opacity: style["opacity"] ?? "",
  };
  return {
    action,
    text: nameOf(element),
    width: box.width,
    height: box.height,
    inSight: inSight(element, box),
    look,
  };
}

function readSwitch(element: PageElement, words: PageWords): SeenSwitch {
  const row = element.closest("label, li, tr, fieldset") ?? element;
  const name = nameOf(element) || nameOf(row) || element.getAttribute("name") || "";
  const about = `${name} ${element.getAttribute("name") ?? ""} ${element.getAttribute("value") ?? ""} ${element.id}`;
  return {
    name,
    on: element.checked ?? element.getAttribute("aria-checked") === "true",
    disabled: element.matches(':disabled, [aria-disabled="true"], [readonly]'),
    necessary: new RegExp(words.necessary, "i").test(about),
  };
}

/** Reads the layer that was found, without axe. */
function readLayer(words: PageWords, number: 1 | 2): Omit<SeenLayer, "violations"> | undefined {
  const layer = kept[number];
  if (!layer) return undefined;
  const classes = typeof layer.className === "string" ? layer.className.trim().split(/\s+/).slice(0, 2) : [];
  const isModal = '[aria-modal="true"]';
  return {
    where: [layer.localName + (layer.id && `#${layer.id}`), ...classes.filter(Boolean)].join("."),
    ours: layer.matches('#nl-consent, dialog:has([data-nl-consent="save"])'),
    text: (layer.innerText ?? layer.textContent ?? "").replace(/\s+/g, " ").slice(0, 5000),
    modal: layer.closest(isModal) !== null || layer.querySelector(isModal) !== null,
    buttons: controlsIn(layer, words).map(([action, element]) => readButton(action, element)),
    switches: switchesIn(layer).map((element) => readSwitch(element, words)),
  };
}

/** Middle of a button of a layer, brought into sight. */
function placeOf(
  words: PageWords,
  number: 1 | 2,
  action: ButtonAction,
): { x: number; y: number } | undefined {
  const layer = kept[number];
  const found = layer && controlsIn(layer, words).find(([one]) => one === action)?.[1];
  if (!found) return undefined;
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = found.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Whether the layer that was found is still to be seen. */
function isStillShown(number: 1 | 2): boolean {
  const layer = kept[number];
  return layer?.isConnected === true && (isShown(layer) || everything(layer).some(isShown));
}

/** In the order in which they call each other. */
export const layerKit = [
  everything,
  isShown,
  above,
  isWithin,
  nameOf,
  actionOf,
  isFloating,
  layerAround,
  controlsIn,
  switchesIn,
  findLayer,
  inSight,
  readButton,
  readSwitch,
  readLayer,
  placeOf,
  isStillShown,
] as const;

export interface LayerKit {
  findLayer: typeof findLayer;
  readLayer: typeof readLayer;
  placeOf: typeof placeOf;
  isStillShown: typeof isStillShown;
}
