import { expect, it, vi } from "vitest";
import { createLogger, openServices, readConfig } from "../src/index.ts";
import { serverProcess } from "./support/child.ts";
import { batch, deliver, rowsOf } from "./support/logs.ts";
import { otlpCollector } from "./support/otlpCollector.ts";
import { builtAssets, demo, temporaryFolder } from "./support/testServer.ts";

const rounds = 2;
const clients = 4;
const perBatch = 10;

/** A device with its queue: what was not acknowledged is sent again, under the same numbers. */
interface Device {
  readonly session: string;
  next: number;
  acknowledged: number;
}

/** Delivers until the server is gone. */
async function load(endpoint: string, device: Device): Promise<void> {
  try {
    for (;;) {
      const e = Array.from({ length: perBatch }, (_, index) => [device.next + index, 0, "page.view"]);
      const { accepted, duplicates } = await deliver(endpoint, batch(e, { s: device.session }));
      expect(accepted + duplicates).toBe(perBatch);
      device.acknowledged = device.next + perBatch - 1;
      device.next += perBatch;
    }
  } catch (error) {
    // The connection was cut: what was not acknowledged goes again to the next server.
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
  }
}

it(
  "S5 L23 all that was acknowledged before kill -9 is there, in order and once, and reaches the OTLP collector",
  { timeout: 120_000 },
  async () => {
    const data = temporaryFolder();
    const assets = builtAssets();
    // Each third answer is a refusal, so that the queue is never empty when the server is killed.
    const collector = await otlpCollector((_, index) => (index % 3 === 0 ? { status: 503 } : {}));
    const env = { NORDLEADS_OTLP_URL: collector.url, NORDLEADS_LOG_RATE: "1000000" };
    const read = readConfig({ NORDLEADS_DATA: data });
    if ("mistakes" in read) throw new Error(read.mistakes.join());
    const services = await openServices(read.config, createLogger("silent"));
    await services.sites.save(demo);
    await services.dispose();
    const devices = Array.from({ length: clients }, (_, index): Device => ({
      session: `session_number_${index}_x`,
      next: 1,
      acknowledged: 0,
    }));
    const total = (): number => devices.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
    for (let round = 0; round < rounds; round += 1) {
      const server = await serverProcess(data, assets, env);
      const before = total();
      const loads = devices.map((device) => load(`${server.url}/v1/demo`, device));
      while (total() < before + 200 + round * 130) await new Promise((resolve) => setImmediate(resolve));
      await server.end("SIGKILL");
      await Promise.all(loads);
    }
    const last = await serverProcess(data, assets, env);
    const promised = devices.flatMap(({ session, acknowledged }) =>
      Array.from({ length: acknowledged }, (_, index) => `${session}-${index + 1}`),
    );
    await vi.waitFor(
      () => {
        const uids = new Set(collector.taken().map(({ attributes }) => attributes["log.record.uid"]));
        expect(promised.filter((id) => !uids.has(id))).toEqual([]);
      },
      { timeout: 60_000, interval: 100 },
    );
    expect(await last.end("SIGTERM")).toBe(0);
    const kept = rowsOf<{ id: string }>(data, "SELECT id FROM log_events").map(({ id }) => id);
    const there = new Set(kept);
    expect(there.size).toBe(kept.length);
    expect(promised.filter((id) => !there.has(id))).toEqual([]);
    for (const { session } of devices) {
      const own = kept.filter((id) => id.startsWith(`${session}-`)).length;
      // No gap: a batch is kept whole or not at all.
      expect(there.has(`${session}-${own}`)).toBe(true);
      expect(own % perBatch).toBe(0);
    }
  },
);
