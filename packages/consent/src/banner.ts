export { drawBanner } from "./drawBanner.ts";
export type { Banner, BannerOptions, DrawSettings } from "./bannerOptions.ts";
