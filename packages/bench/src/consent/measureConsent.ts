import { arch, availableParallelism, loadavg, totalmem } from "node:os";
import { allSubjects } from "./allSubjects.ts";
import { createLab, type Lab } from "./createLab.ts";
import type { Topic } from "./measured.ts";
import { axe } from "./rows/axe.ts";
import { buttons } from "./rows/buttons.ts";
import { bytes } from "./rows/bytes.ts";
import { focus } from "./rows/focus.ts";
import { policies } from "./rows/policies.ts";
import { processor } from "./rows/processor.ts";
import { smallView } from "./rows/smallView.ts";
import { timeToBanner } from "./rows/timeToBanner.ts";
import { withdrawal } from "./rows/withdrawal.ts";
import type { Subject } from "./subject.ts";

/** All that was measured in one run. */
export interface Measured {
  /** In the order of the tables. */
  readonly subjects: readonly Subject[];
  readonly topics: readonly Topic[];
  /** What it was measured with: the browser, the kind of machine, its load before. */
  readonly with: string;
}

const topics: readonly ((lab: Lab, rounds: number) => Promise<Topic>)[] = [
  ...[bytes, timeToBanner, processor],
  ...[withdrawal, policies, buttons, focus, smallView, axe],
];

/** Measures our gate beside the peers in one browser; `tell` hears how far it is. Times are taken in `rounds`. */
export async function measureConsent(rounds: number, tell: (line: string) => void): Promise<Measured> {
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0] ?? 0;
  const lab = await createLab(await allSubjects());
  try {
    const done: Topic[] = [];
    for (const measure of topics) {
      const start = Date.now();
      const topic = await measure(lab, rounds);
      tell(`${topic.title}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
      done.push(topic);
    }
    return {
      subjects: lab.subjects,
      topics: done,
      with: `Chromium ${lab.browserVersion}, headless, on a machine with ${availableParallelism()} cores (${arch()}) and ${memory} GiB, whose load was ${load.toFixed(1)} before the run, on ${new Date().toISOString().slice(0, 10)}`,
    };
  } finally {
    await lab.stop();
  }
}
