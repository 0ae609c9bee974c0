export { drawSettings } from "@nordleads/consent/settings";
