export { memoryArea, webArea, type Area } from "./area.ts";
export { guard } from "./guard.ts";
export { pageAddress } from "./pageAddress.ts";
export { retryDelay } from "./retryDelay.ts";
export { tabs, type Tabs } from "./tabs.ts";
