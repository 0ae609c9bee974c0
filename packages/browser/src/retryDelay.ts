/**
 * Milliseconds to wait before try number `attempt` (from 0): doubling from 1 s to at most 60 s,
 * with up to half of it random; never less than what the server's `Retry-After` (seconds or date) asks.
 */
export function retryDelay(
  attempt: number,
  retryAfter: string | null = null,
  random: () => number = Math.random,
  now: number = Date.now(),
): number {
  const base = Math.min(60_000, 1000 * 2 ** attempt);
  const asked = Number(retryAfter) * 1000 || Date.parse(retryAfter ?? "") - now || 0;
  return Math.max(asked, ((1 + random()) * base) / 2);
}
