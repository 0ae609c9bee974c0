import { bannerShown, pause, sideBySide, type Lab } from "../createLab.ts";
import { value, type Topic } from "../measured.ts";
import type { Subject } from "../subject.ts";

declare global {
  var violations: string[];
}

/** Under one policy: what the browser told, whether the banner stood in the view, how many of the three scripts ran. */
interface Under {
  readonly violations: readonly string[];
  readonly shown: boolean;
  readonly ran: number;
}

function listen(): void {
  globalThis.violations = [];
  document.addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
}

async function under(lab: Lab, subject: Subject, policy: string): Promise<Under> {
  const visit = await lab.visit(subject, {}, async (page) => {
    await page.addInitScript(listen);
  });
  const from = Date.now();
  const page = await visit.open(`csp=${policy}`);
  const shown = await bannerShown(page, subject);
  if (shown) await page.click(subject.layerOne?.accept ?? "");
  else if (subject.accept) await subject.accept(page).catch(() => {});
  // What is there but out of the view can still be clicked by a program.
  else
    await page.evaluate(
      (accept) => document.querySelector<HTMLElement>(accept)?.click(),
      subject.layerOne?.accept ?? "none",
    );
  await pause(1000);
  const violations = await page.evaluate(() => globalThis.violations);
  await visit.end();
  const ran = new Set(lab.asked(from, "/t/hit", `/${subject.id}/?csp=${policy}`).map(({ url }) => url)).size;
  return { violations, shown: shown || !subject.layerOne, ran };
}

/** Strict CSP; the same with Trusted Types required; the same with no policy of Trusted Types allowed. */
export async function policies(lab: Lab): Promise<Topic> {
  const subjects = lab.subjects.filter(({ kind }) => kind !== "empty");
  const found = await sideBySide(subjects, async (subject) => [
    await under(lab, subject, "1"),
    await under(lab, subject, "2"),
    await under(lab, subject, "3"),
  ]);
  const counts = new Map(
    [...found].map(([id, all]) => {
      const numbers = all.map(({ violations }) => violations.length);
      return [
        id,
        value(
          numbers.join(" / "),
          numbers.reduce((sum, number) => sum + number, 0),
        ),
      ];
    }),
  );
  const works = new Map(
    [...found].map(([id, all]) => [
      id,
      value(
        all.map(({ shown, ran }) => (shown ? ran : `not in the view, ${ran}`)).join(" / "),
        all.reduce((sum, { shown, ran }) => sum + (shown ? 3 - ran : 9), 0),
      ),
    ]),
  );
  const rows = [
    {
      what: "violations under the three policies",
      values: counts,
      goal: "0 / 0 / 0",
      reached: counts.get("ours")?.rank === 0,
    },
    {
      what: "scripts that run after the acceptance (of 3)",
      values: works,
      goal: "3 / 3 / 3",
      reached: works.get("ours")?.rank === 0,
    },
  ];
  return {
    title: "Content Security Policy and Trusted Types",
    explained:
      "A strict policy (a nonce with `strict-dynamic` for scripts, a nonce or the page's own files for styles), then the same with `require-trusted-types-for 'script'`, then also with `trusted-types 'none'`. Violations that the browser tells, until 1 s after the acceptance; and whether it works, where the banner does not show through a program's click.",
    rows,
  };
}
