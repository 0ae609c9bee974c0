export { drawBanner } from "./drawBanner.ts";
export type {
  Banner,
  BannerOptions,
  DrawSettings,
  SettingsModule,
  SettingsOptions,
} from "./bannerOptions.ts";
export type { Said as ShownNotice } from "./core/changesBetween.ts";
