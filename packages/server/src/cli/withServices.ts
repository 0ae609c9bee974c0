import { readConfig } from "../config/readConfig.ts";
import type { Config } from "../config/types.ts";
import { createLogger } from "../http/createLogger.ts";
import { openServices, type OpenServices } from "../openServices.ts";
import { CliError, type Io } from "./io.ts";

/** The configuration of the environment. Throws with one line per mistake, exit code 2 (S7). */
export function configOf(io: Io): Config {
  const read = readConfig(io.env);
  if ("config" in read) return read.config;
  throw new CliError(read.mistakes.join("\n"), 2);
}

/** Opens the data folder for one command. */
export async function withServices<T>(
  io: Io,
  use: (services: OpenServices, config: Config) => Promise<T>,
): Promise<T> {
  const config = configOf(io);
  const services = await openServices(config, createLogger("silent"));
  try {
    return await use(services, config);
  } finally {
    await services.dispose();
  }
}

/** Prints a result: JSON for programs, otherwise the lines for people. */
export function print(io: Io, json: boolean | undefined, value: unknown, lines: readonly string[]): void {
  if (json) io.out(JSON.stringify(value, null, 2));
  else for (const line of lines) io.out(line);
}
