import { clicks } from "@nordleads/logger/clicks";
import type { Collector } from "@nordleads/logger/collect";
import { device } from "@nordleads/logger/device";
import { errors } from "@nordleads/logger/errors";
import { vitals } from "@nordleads/logger/vitals";

/** What the script tag collects beside page views, fetched when analytics is granted. Messages of errors are left out. */
export const collectors: Collector = (logger) => {
  const ends = [device, clicks, vitals, errors()].map((start) => start(logger));
  return () => ends.forEach((end) => end());
};
