import type { Finding, SeenPage } from "../types.ts";
import { finding } from "./codes.ts";

/** How the banner behaves towards the keyboard, the page, robots and a refusal. */
export function judgeBehaviour({
  layerOne,
  behaviour,
  shownToRobots,
  askedAgain,
}: NonNullable<SeenPage["banner"]>): Finding[] {
  const { escapeDecides, focusTrapped, usable, scrollBlocked } = behaviour;
  const at = { element: layerOne.where };
  const covered = usable < 0.05;
  const how = [
    ...(covered ? ["the page is covered"] : []),
    ...(scrollBlocked ? ["the page does not scroll"] : []),
  ];
  return [
    ...(escapeDecides ? [finding("escape_decides", "The Escape key was taken for an answer.", at)] : []),
    ...(focusTrapped ? [finding("focus_trapped", "Tab never leaves layer one.", at)] : []),
    ...(layerOne.modal && !covered
      ? [
          finding(
            "aria_modal_lie",
            'Layer one says aria-modal="true" while the page behind it can be used.',
            at,
          ),
        ]
      : []),
    ...(how.length > 0
      ? [finding("page_blocked", `While layer one asks, ${how.join(" and ")}.`, { ...at, how })]
      : []),
    ...(shownToRobots
      ? []
      : [finding("hides_from_robots", "The banner is there only when navigator.webdriver is false.", at)]),
    ...(askedAgain
      ? [finding("asked_again", "After the refusal and a reload the banner asks again.", at)]
      : []),
  ];
}
