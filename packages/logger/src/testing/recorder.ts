import type { Attributes } from "@nordleads/wire/types";
import type { Target } from "../collectors/collector.ts";

/** A target that remembers what it was told. */
export interface Recorder extends Target {
  readonly told: (readonly [name: string, attributes?: Attributes, purpose?: string])[];
}

export function recorder(): Recorder {
  const told: Recorder["told"] = [];
  return {
    told,
    track: (name, attributes, options) =>
      void told.push([
        name,
        ...(attributes ? [attributes] : []),
        ...(options?.purpose ? [options.purpose] : []),
      ] as const as Recorder["told"][number]),
    page: () => void told.push(["page.view", { path: location.pathname }]),
  };
}
