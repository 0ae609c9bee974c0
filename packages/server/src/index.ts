export { readConfig } from "./config/readConfig.ts";
export { settingsTable } from "./config/settingsTable.ts";
export type { Config, LlmConfig } from "./config/types.ts";
export { createLogger, type LogFields, type Logger } from "./http/createLogger.ts";
export { ProblemError } from "./http/problem.ts";
export { openServices, type OpenServices } from "./openServices.ts";
export { startServer, type Server, type ServerOptions } from "./server.ts";
export type { Services } from "./services.ts";
export type { Site } from "./site/types.ts";
