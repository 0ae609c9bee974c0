import { openSqliteStore } from "./openSqliteStore.ts";

// A process for the test that kills it: writes without end and tells what was acknowledged.
const [file = "", round = ""] = process.argv.slice(2);
const store = await openSqliteStore({ file });
let last = 0;

async function writer(): Promise<never> {
  for (;;) {
    last += 1;
    const message = `r${round}-${last}`;
    const event = new Uint8Array(500);
    await store.write({
      type: "chat.receive",
      site: "demo",
      conversation: "c1",
      visitor: "v1",
      message,
      at: 1,
      event,
      line: new Uint8Array(1),
      lang: null,
      page: null,
      session: null,
      subject: null,
    });
    process.send?.([message]);
  }
}

await Promise.all(Array.from({ length: 16 }, writer));
