import type { Finding, SeenLayer } from "../types.ts";
import { pushingWords } from "../words/pushingWords.ts";
import { finding, layerNames } from "./codes.ts";

/** What a layer says, has ticked, and how it can be read. */
export function judgeLayer(layer: SeenLayer, number: 1 | 2): Finding[] {
  const at = { layer: number, element: layer.where };
  const ticked = layer.switches.filter(({ on, disabled, necessary }) => on && !disabled && !necessary);
  return [
    ...ticked.map(({ name }) =>
      finding("pre_ticked", `The switch “${name}” on ${layerNames[number]} is on beforehand.`, {
        ...at,
        switch: name,
      }),
    ),
    ...layer.violations.map(({ id, help, count }) =>
      finding(
        id === "color-contrast" ? "contrast" : "accessibility",
        `${help}: ${count} ${count === 1 ? "element" : "elements"} on ${layerNames[number]} (axe: ${id}).`,
        { ...at, axe: id, count },
      ),
    ),
    ...(number === 1 ? pushing(layer) : []),
  ];
}

function pushing(layer: SeenLayer): Finding[] {
  const textOf = (action: string): string =>
    layer.buttons.find((button) => button.action === action)?.text ?? "";
  const texts = { accept: textOf("accept"), reject: textOf("reject"), text: layer.text };
  const said = new Set<string>();
  return pushingWords.flatMap(({ lang, where, words }) => {
    const [found] = words.exec(texts[where]) ?? [];
    if (!found || said.has(where) || (where === "accept" && words.test(texts.reject))) return [];
    said.add(where);
    return finding("words_push", `“${found}” pushes towards a yes.`, {
      layer: 1,
      element: layer.where,
      where: where === "text" ? "text" : `button ${where}`,
      words: found,
      lang,
    });
  });
}
