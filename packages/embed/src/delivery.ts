export { deliver } from "@nordleads/consent/delivery";
