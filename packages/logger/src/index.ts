export { createLogger } from "./createLogger.ts";
export type { Logger, LoggerEvents, LoggerOptions } from "./types.ts";
export type { Attributes, Gate } from "@nordleads/wire/types";
