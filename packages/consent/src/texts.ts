export { consentTexts } from "./i18n/all.ts";
