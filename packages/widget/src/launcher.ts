export { createLauncher } from "./launcher/createLauncher.ts";
export type {
  Chat,
  ChatEvents,
  ChatOptions,
  Emit,
  LauncherOptions,
  Mount,
  MountPanel,
  Panel,
} from "./types.ts";
