export { createLauncher } from "./launcher/createLauncher.ts";
export { launch, type Launched } from "./launcher/launch.ts";
export type {
  Chat,
  ChatEvents,
  ChatOptions,
  Emit,
  Inspector,
  LauncherOptions,
  Mount,
  MountPanel,
  Panel,
} from "./types.ts";
