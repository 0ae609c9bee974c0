import { retryDelay } from "@nordleads/browser";
import { post } from "./post.ts";

/**
 * Asks the collector to erase what a session has told it by consent to `purpose` (L21): `POST ENDPOINT/log/erase`,
 * a `LogErasure`. Tried for as long as the page lives, ten times at most, for after a withdrawal nothing may be
 * kept on the device; each request outlives the page. Who knows the session's id may ask.
 */
export async function askErasure(endpoint: string, session: string, purpose: string): Promise<void> {
  const body = JSON.stringify({ v: 1, s: session, p: [purpose], e: [] });
  for (let tries = 0; tries < 10; tries++) {
    const [again, after] = await post(`${endpoint}/log/erase`, body, true);
    if (!again) return;
    await new Promise((done) => setTimeout(done, retryDelay(tries, after)));
  }
}
