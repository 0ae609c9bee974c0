import { bannerShown, pause, sideBySide, type Lab } from "../createLab.ts";
import { value, type Topic } from "../measured.ts";
import type { LayerOne } from "../subject.ts";

/** In the page: the part of the view that layer one covers, and whether both answers lie in the view uncovered. */
function look({ box, accept, reject }: LayerOne): { share: number; seen: boolean } {
  const {
    left = 0,
    right = 0,
    top = 0,
    bottom = 0,
  } = document.querySelector(box)?.getBoundingClientRect() ?? {};
  const width = Math.max(0, Math.min(right, innerWidth) - Math.max(left, 0));
  const height = Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
  const seen = [accept, reject].every((selector) => {
    const button = document.querySelector(selector);
    if (!button) return false;
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const inside = left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return inside && !!hit && (button === hit || button.contains(hit));
  });
  return { share: (width * height) / (innerWidth * innerHeight), seen };
}

/** A view of 320 × 256 px, which is 1280 × 1024 at 400 %. */
export async function smallView(lab: Lab): Promise<Topic> {
  const found = await sideBySide(
    lab.subjects.filter(({ layerOne }) => layerOne),
    async (subject) => {
      const visit = await lab.visit(subject, { viewport: { width: 320, height: 256 } });
      const page = await visit.open();
      await bannerShown(page, subject);
      await pause(1000);
      const seen = await page.evaluate(look, subject.layerOne as LayerOne);
      await visit.end();
      return seen;
    },
  );
  const values = new Map(
    [...found].map(([id, { share, seen }]) => [
      id,
      value(`${(share * 100).toFixed(0)} %, ${seen ? "seen" : "not seen"}`, share + (seen ? 0 : 1)),
    ]),
  );
  const rows = [
    {
      what: "share of a view of 320 × 256 px; both answers",
      values,
      goal: "≤ 60 %, seen",
      reached: (values.get("ours")?.rank ?? Infinity) <= 0.6,
    },
  ];
  return {
    title: "Small view",
    explained:
      "320 × 256 px, which is 1280 × 1024 at 400 %: the share that layer one covers, and whether accept and reject lie in it uncovered, without scrolling.",
    rows,
  };
}
