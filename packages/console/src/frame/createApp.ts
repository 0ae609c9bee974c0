import { signal } from "@preact/signals";
import { createApi } from "../api/createApi.ts";
import type { StreamOptions } from "../api/openStream.ts";
import { createPreferences } from "../keys/createPreferences.ts";
import { createStaff, type Staff } from "../staff/createStaff.ts";
import { createLanguage } from "../texts/createLanguage.ts";
import type { App } from "./App.ts";

export interface AppParameters {
  readonly fetch: typeof fetch;
  readonly storage: Storage | undefined;
  /** Languages that the person reads, the best first. */
  readonly languages: readonly string[];
  readonly connect?: StreamOptions["connect"];
}

/** Puts the parts together; nothing runs but the clock, until `stop`. */
export function createApp(parameters: AppParameters): { app: App; stop: () => void } {
  let staff: Staff | undefined;
  const api = createApi(parameters.fetch, () => staff?.lost());
  staff = createStaff(() => api);
  const now = signal(Date.now());
  const timer = setInterval(() => (now.value = Date.now()), 30_000);
  const app: App = {
    api,
    staff,
    language: createLanguage(parameters.storage, parameters.languages),
    preferences: createPreferences(parameters.storage),
    now,
    newId: () => crypto.randomUUID(),
    dialog: signal(null),
    stream: parameters.connect ? { connect: parameters.connect } : {},
  };
  return { app, stop: () => clearInterval(timer) };
}
