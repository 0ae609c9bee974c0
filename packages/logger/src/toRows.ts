import type { Head, Kept } from "./row.ts";

const EVENTS = 10;
const LENGTH = 6000;

/**
 * Events as texts of rows, ten in a row, so that the requests of the last moment can be filled to the brim.
 * An event of more than 6,000 characters is left out and told to `tooLarge`, so that a row fits into a
 * request. Each event is turned into JSON once.
 */
export function toRows(head: Head, events: readonly Kept[], tooLarge: () => void): string[] {
  const texts: string[] = [];
  for (const event of events) {
    const text = JSON.stringify(event);
    if (text.length > LENGTH) tooLarge();
    else texts.push(text);
  }
  const rows: string[] = [];
  while (texts[0]) rows.push(`${JSON.stringify(head).slice(0, -1)},"e":[${texts.splice(0, EVENTS).join()}]}`);
  return rows;
}
