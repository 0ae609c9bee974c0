export { drawSettings } from "./drawSettings.ts";
