export { launcherTexts } from "./i18n/launcher.ts";
