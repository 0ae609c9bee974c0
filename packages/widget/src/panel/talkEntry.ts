export { createConversation } from "../core/createConversation.ts";
export { createThreadView } from "./createThreadView.tsx";
export { Privacy } from "./Privacy.tsx";
export { threadStyle } from "./threadStyle.ts";
