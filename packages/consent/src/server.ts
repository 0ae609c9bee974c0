export { renderBanner, type RenderOptions } from "./renderBanner.ts";
export { renewChoice, type RenewOptions } from "./renewChoice.ts";
