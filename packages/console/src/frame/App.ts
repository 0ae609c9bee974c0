import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Api } from "../api/createApi.ts";
import type { StreamOptions } from "../api/openStream.ts";
import type { Preferences } from "../keys/createPreferences.ts";
import type { Staff } from "../staff/createStaff.ts";
import type { Language } from "../texts/createLanguage.ts";

/** What every part of the console may use; made once, in `main`. */
export interface App {
  readonly api: Api;
  readonly staff: Staff;
  readonly language: Language;
  readonly preferences: Preferences;
  /** ms since the epoch, moving on every half minute: ages on the screen follow it. */
  readonly now: ReadonlySignal<number>;
  readonly newId: () => string;
  /** Which dialog is open. */
  readonly dialog: Signal<"keys" | null>;
  readonly stream: Pick<StreamOptions, "connect">;
}

export const AppContext = createContext<App | null>(null);

/** The app; only below its provider. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("useApp outside of the app");
  return app;
}

/** The words in the chosen language. */
export const useTexts = () => useApp().language.texts.value;
