import { expect } from "vitest";
import type { ReceivedMail } from "../../src/mail/fixtures/mailServer.ts";
import { origin, type TestServer } from "./testServer.ts";

/** The words that the tests ask with. */
export const words = { text: "Ja, send meg nyheter på e-post.", version: "2", lang: "nb" };
export const address = "Kari.Nordmann@example.no";

/** An opt-in as one of the site's pages sends it. */
export function optIn(
  server: TestServer,
  body: object = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${server.endpoint}/marketing`, {
    method: "POST",
    headers: { "content-type": "application/json", origin, ...headers },
    body: JSON.stringify({
      v: 1,
      channel: "email",
      address,
      words,
      page: `${origin}/nyheter?x=1#y`,
      ...body,
    }),
  });
}

/** The links of a message, to the address that the test server really has. */
export function linksOf(
  server: TestServer,
  { mail }: ReceivedMail,
): { confirm: string; unsubscribe: string } {
  const [confirm = "", unsubscribe = ""] = (mail.text ?? "").match(/http\S+/g) ?? [];
  expect(confirm).toContain("/marketing/confirm/");
  expect(unsubscribe).toContain("/marketing/unsubscribe/");
  const here = (url: string): string => url.replace(server.url, `http://127.0.0.1:${server.port}`);
  return { confirm: here(confirm), unsubscribe: here(unsubscribe) };
}

/** A click on a page's button, as a browser sends it under `referrer-policy: no-referrer`. */
export const press = (url: string): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: { origin: "null", "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
    redirect: "manual",
  });
