import type { Subject } from "../subject.ts";

/** The page without any gate: what the others are measured over. */
export const emptyPage: Subject = { id: "empty", title: "the page alone", kind: "empty", markup: () => ({}) };
