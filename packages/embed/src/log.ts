export { startLog } from "./startLog.ts";
