export { drawSettings } from "./settings/drawSettings.ts";
