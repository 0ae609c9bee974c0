/**
 * Milliseconds to wait before try number `attempt` (from 0): doubling from 1 s to at most 60 s,
 * with up to half of it random; never less than what the server's `Retry-After` (seconds or date) asks.
 */
export declare function retryDelay(attempt: number, retryAfter?: string | null, random?: () => number, now?: number): number;
