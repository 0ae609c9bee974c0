import * as z from "zod";

/** A person's message with an id made by the console: a repetition counts once. Its length is judged apart (K14). */
export const replySchema = z.object({
  id: z.string().regex(/^(?!\.{1,2}$)[\w.:-]{1,128}$/),
  text: z.string().refine((text) => text.trim() !== "", "is empty"),
});

export const typingSchema = z.object({ on: z.boolean() });

export const listQuerySchema = z.object({
  state: z.enum(["ai", "waiting", "human"]).exactOptional(),
  before: z.coerce.number().int().positive().exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const outboxQuerySchema = z.object({
  before: z.iso
    .datetime()
    .transform((time) => Date.parse(time))
    .default(8.64e15),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const cursorSchema = z.coerce.number().int().nonnegative().default(0);
