import type { chatRequestSchema } from "@nordleads/wire";
import type * as z from "zod";
import { problem } from "../http/problem.ts";

/**
 * The last user message of a request: all that is read of it, whether the whole history came or only the
 * last (K4). Throws `shape_invalid` where there is no text, `message_too_long` (K14).
 */
export function lastQuestion(
  { messages }: z.infer<typeof chatRequestSchema>,
  most: number,
): { id: string; text: string } {
  const index = messages.findLastIndex(({ role }) => role === "user");
  const message = messages[index];
  const path = index < 0 ? "messages" : `messages.${index}.parts`;
  const text = message?.parts.map((part) => (part.type === "text" ? (part.text ?? "") : "")).join("") ?? "";
  if (!message || text.trim() === "")
    throw problem("shape_invalid", "Send at least one user message with a text part.", { path });
  if (text.length > most)
    throw problem("message_too_long", `A message has at most ${most} characters. Make it shorter.`, { path });
  return { id: message.id, text };
}
