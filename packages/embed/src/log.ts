export { createLogger } from "@nordleads/logger";
