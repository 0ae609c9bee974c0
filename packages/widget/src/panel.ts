export { mountPanel } from "./panel/mountPanel.ts";
export type { Mount, MountPanel, Panel } from "./types.ts";
