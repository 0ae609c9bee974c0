export { createLogger } from "./createLogger.ts";
export type { Logger, LoggerEvents, LoggerOptions } from "./types.ts";
export type { AttributeType, EventDeclaration, EventDeclarations } from "./declared.ts";
export type { Attributes, Gate } from "@nordleads/wire/types";
