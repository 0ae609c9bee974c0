export { createConversation } from "../core/createConversation.ts";
export { createParts } from "./createParts.ts";
export { threadStyle } from "./threadStyle.ts";
