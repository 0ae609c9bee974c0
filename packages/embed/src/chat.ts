export { mountPanel } from "@nordleads/widget/panel";
