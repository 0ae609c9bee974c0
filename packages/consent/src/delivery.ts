export { deliver } from "./delivery/deliver.ts";
