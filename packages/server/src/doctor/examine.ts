import { judgeBehaviour } from "./rules/judgeBehaviour.ts";
import { judgeButtons } from "./rules/judgeButtons.ts";
import { judgeDevice } from "./rules/judgeDevice.ts";
import { judgeLayer } from "./rules/judgeLayer.ts";
import type { Declaration, Finding, SeenPage } from "./types.ts";

/**
 * Judges what was seen of a page (C31); pure. `declaration`: what each purpose may keep and whom it may ask, or
 * undefined where that is not known. Errors come first.
 */
export function examine(seen: SeenPage, declaration?: Declaration): Finding[] {
  const findings = [...judgeDevice(seen, declaration), ...(seen.banner ? judgeBanner(seen.banner) : [])];
  const weight = { error: 0, warning: 1 };
  return findings.sort((one, other) => weight[one.severity] - weight[other.severity]);
}

function judgeBanner(banner: NonNullable<SeenPage["banner"]>): Finding[] {
  const { layerOne, layerTwo, narrow } = banner;
  const wide = judgeButtons(layerOne, 1, 1280);
  const named = ({ code, evidence }: Finding): string => `${code} ${String(evidence["button"])}`;
  const told = new Set(wide.map(named));
  return [
    ...judgeBehaviour(banner),
    ...judgeLayer(layerOne, 1),
    ...wide,
    // What is wrong on every width is told once.
    ...(narrow ? judgeButtons(narrow, 1, 320).filter((one) => !told.has(named(one))) : []),
    ...(layerTwo ? [...judgeLayer(layerTwo, 2), ...judgeButtons(layerTwo, 2, 1280)] : []),
  ];
}
