import type { CDPSession } from "playwright";

/** A phone on a slow line. */
export async function slow(session: CDPSession): Promise<void> {
  await session.send("Network.enable");
  const perSecond = (1.6 * 1_000_000) / 8;
  await session.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 150, downloadThroughput: perSecond, uploadThroughput: perSecond },
  });
  await throttle(session);
}

export async function throttle(session: CDPSession): Promise<void> {
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}
