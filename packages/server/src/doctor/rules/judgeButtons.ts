import type { ButtonAction, Finding, SeenButton, SeenLayer } from "../types.ts";
import { finding, layerNames } from "./codes.ts";

interface Place {
  readonly layer: 1 | 2;
  /** Width of the viewport in CSS pixels. */
  readonly viewport: number;
  readonly element: string;
}

const placeOf = ({ layer, viewport }: Place): string => `${layerNames[layer]}, ${viewport} pixels wide`;

const of = ({ buttons }: SeenLayer, action: ButtonAction): SeenButton | undefined =>
  buttons.find((button) => button.action === action);

/** Whether the answers are there, equal and large enough (C2). `width` of the viewport in CSS pixels. */
export function judgeButtons(layer: SeenLayer, number: 1 | 2, width: number): Finding[] {
  const accept = of(layer, "accept");
  const reject = of(layer, "reject");
  const at: Place = { layer: number, viewport: width, element: layer.where };
  const missing = finding(
    "reject_missing",
    `There is no button that refuses everything on ${layerNames[number]}.`,
    { ...at },
  );
  return [
    ...(reject ? [] : [missing]),
    ...(accept && reject ? unequal(accept, reject, at) : []),
    // Half a pixel is the rounding of a zoomed page.
    ...layer.buttons
      .filter(({ width, height }) => Math.min(width, height) < 43.5)
      .map((button) => tooSmall(button, at)),
    // A settings layer may scroll.
    ...(number === 1 ? layer.buttons.filter(isAnswer).filter(({ inSight }) => !inSight) : []).map(
      ({ text }) =>
        finding("button_out_of_sight", `“${text}” is not in sight on ${placeOf(at)}.`, {
          ...at,
          button: text,
        }),
    ),
  ];
}

const isAnswer = ({ action }: SeenButton): boolean => action === "accept" || action === "reject";

function unequal(accept: SeenButton, reject: SeenButton, at: Place): Finding[] {
  const areas = [accept, reject].map(({ width, height }) => width * height);
  const ratio = Math.max(...areas) / Math.min(...areas);
  const different = Object.keys(accept.look).filter(
    (property) => accept.look[property] !== reject.look[property],
  );
  if (ratio <= 1.02 && different.length === 0) return [];
  const what = [...(ratio > 1.02 ? [`area (${size(accept)} and ${size(reject)})`] : []), ...different].join(
    ", ",
  );
  const evidence = {
    ...at,
    buttons: [accept.text, reject.text],
    ratio: Math.round(ratio * 100) / 100,
    different: different.map(
      (property) => `${property}: ${accept.look[property]} / ${reject.look[property]}`,
    ),
  };
  // A longer word makes a wider button: to be judged where nothing else differs and it is little.
  const weighs = different.length === 0 && ratio < 1.25 ? "warning" : "error";
  return [
    finding(
      "buttons_unequal",
      `“${accept.text}” and “${reject.text}” differ in ${what} on ${placeOf(at)}.`,
      evidence,
      weighs,
    ),
  ];
}

function tooSmall(button: SeenButton, at: Place): Finding {
  return finding("button_too_small", `“${button.text}” is ${size(button)} pixels on ${placeOf(at)}.`, {
    ...at,
    button: button.text,
    width: Math.round(button.width),
    height: Math.round(button.height),
  });
}

const size = ({ width, height }: SeenButton): string => `${Math.round(width)} × ${Math.round(height)}`;
