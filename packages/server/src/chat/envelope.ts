import type { ChatChunk } from "@nordleads/wire/types";

/** What an entry of a conversation's log holds, before it is sealed. */
export interface Envelope {
  readonly chunk: ChatChunk;
  /** On a `start`: the visitor's message that is being answered. */
  readonly answers?: string;
}

/** An entry with its place in the log. */
export interface Entry extends Envelope {
  readonly sequence: number;
}

/** The text that is sealed. Short names: it is kept once per chunk. */
export function writeEnvelope({ chunk, answers }: Envelope): string {
  return JSON.stringify(answers === undefined ? { c: chunk } : { c: chunk, a: answers });
}

/** What was sealed; undefined for the empty text of a destroyed key. */
export function readEnvelope(text: string): Envelope | undefined {
  if (text === "") return undefined;
  const { c, a } = JSON.parse(text) as { c: ChatChunk; a?: string };
  return a === undefined ? { chunk: c } : { chunk: c, answers: a };
}
