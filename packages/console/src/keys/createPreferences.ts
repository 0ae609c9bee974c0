import { signal, type ReadonlySignal } from "@preact/signals";

/** What a person of the staff has set on this device. */
export interface Preferences {
  /** Whether single keys are shortcuts (they can be switched off: WCAG 2.1.4). */
  readonly keys: ReadonlySignal<boolean>;
  setKeys(on: boolean): void;
}

const key = "nl_console_keys";

/** `nl_console_keys` holds `off` where single keys are switched off. */
export function createPreferences(storage: Storage | undefined): Preferences {
  const keys = signal(storage?.getItem(key) !== "off");
  return {
    keys,
    setKeys(on) {
      keys.value = on;
      if (on) storage?.removeItem(key);
      else storage?.setItem(key, "off");
    },
  };
}
