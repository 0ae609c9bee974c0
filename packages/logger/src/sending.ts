/** What is fetched when something may be sent, and not before. */
export { askErasure } from "./askErasure.ts";
export { createLine } from "./line.ts";
