import { arch, availableParallelism, loadavg, totalmem } from "node:os";
import type { Topic } from "../consent/measured.ts";
import { allSubjects } from "./allSubjects.ts";
import { createLab, type Lab } from "./createLab.ts";
import { bytes } from "./rows/bytes.ts";
import { consent } from "./rows/consent.ts";
import { browserKilled } from "./rows/killed.ts";
import { leaving } from "./rows/leaving.ts";
import { outage } from "./rows/outage.ts";
import { processor } from "./rows/processor.ts";
import { redaction } from "./rows/redaction.ts";
import { refusals } from "./rows/refusals.ts";
import { wire } from "./rows/wire.ts";
import type { Subject } from "./subject.ts";

/** All that was measured in one run. */
export interface Measured {
  /** In the order of the tables. */
  readonly subjects: readonly Subject[];
  readonly topics: readonly Topic[];
  /** What it was measured with: the browser, the kind of machine, its load before. */
  readonly with: string;
}

/** Those that stand together are measured at a time: most of it is waiting. */
const topics: readonly (readonly ((lab: Lab, rounds: number) => Promise<Topic>)[])[] = [
  ...[[bytes], [processor], [outage], [browserKilled], [refusals, leaving], [wire, consent]],
  [redaction],
];

/** Measures our logger beside the peers in one browser; `tell` hears how far it is. CPU is taken in `rounds`. */
export async function measureLogger(rounds: number, tell: (line: string) => void): Promise<Measured> {
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0] ?? 0;
  const lab = await createLab(allSubjects());
  try {
    const done: Topic[] = [];
    for (const together of topics) {
      const start = Date.now();
      const found = await Promise.all(together.map(async (measure) => measure(lab, rounds)));
      const titles = found.map(({ title }) => title).join(", ");
      tell(`${titles}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
      done.push(...found);
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
