import { Hono } from "hono";
import type { Env } from "../http/env.ts";
import { problem } from "../http/problem.ts";
import type { FindIndex } from "./knowledgeIndexes.ts";

const mostCharacters = 1000;
const mostResults = 20;

/** What the answerer would build on, below `/v1`: `?q=…&limit=3&lang=nb`. */
export function searchRoutes(find: FindIndex): Hono<Env> {
  return new Hono<Env>().get("/:site/knowledge/search", async (c) => {
    const question = c.req.query("q") ?? "";
    const limit = Number(c.req.query("limit") ?? "3");
    const lang = c.req.query("lang");
    if (question.trim() === "" || question.length > mostCharacters)
      throw problem("shape_invalid", `Ask with ?q=…, at most ${mostCharacters} characters.`, { path: "q" });
    if (!Number.isInteger(limit) || limit < 1 || limit > mostResults)
      throw problem("shape_invalid", `limit is a number from 1 to ${mostResults}.`, { path: "limit" });
    const index = await find(c.get("site").key);
    const ranked = index.search(question, { limit, ...(lang === undefined ? {} : { lang }) });
    return c.json(
      ranked.map(({ id, title, url, text, score }) => ({ id, title, url, passage: text, score })),
    );
  });
}
