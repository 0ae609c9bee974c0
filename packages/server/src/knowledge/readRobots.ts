import robotsParser from "robots-parser";
import { userAgent } from "./fetchText.ts";

// The package is CommonJS whose types describe an ES module: what is imported is the function itself.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** What a site's robots.txt lets us do (RFC 9309). */
export interface Robots {
  allows(url: string): boolean;
  /** Pause between two requests, in ms; 0 where none is asked for. */
  readonly delay: number;
  readonly sitemaps: readonly string[];
}

/** Reads a robots.txt. An empty text allows everything. */
export function readRobots(origin: string, text: string): Robots {
  const rules = parseRobots(`${origin}/robots.txt`, text);
  return {
    allows: (url) => rules.isAllowed(url, userAgent) !== false,
    delay: Math.max(0, rules.getCrawlDelay(userAgent) ?? 0) * 1000 || 0,
    sitemaps: rules.getSitemaps(),
  };
}
