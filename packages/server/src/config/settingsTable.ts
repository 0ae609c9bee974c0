import { settings } from "./settings.ts";

/** The table of settings as `nordleads serve --help` prints it. */
export function settingsTable(): string {
  const rows = Object.entries(settings).map(
    ([name, { what, otherwise }]) => [name, what, otherwise] as const,
  );
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, what, otherwise]) => `  ${name.padEnd(width)}  ${what} [${otherwise}]`).join("\n");
}
