import { describe, expect, it } from "vitest";
import type { SessionReview } from "@nordleads/wire/types";
import { batch, deliver, rowsOf, session } from "./support/logs.ts";
import { staff } from "./support/staff.ts";
import { demo, testServer } from "./support/testServer.ts";
import { visitor } from "./support/visitor.ts";

const at = Date.UTC(2026, 10, 24, 12);

describe("a session in the console", () => {
  it("A4 shows pages, events and what was dropped in order, beside the conversations that it held", async () => {
    const server = await testServer({ now: () => at });
    const events = [10, 9, 2, 1].map((number) => [number, 0, "page.view", { n: number }]);
    const early = [11, 60_000, "session.start"];
    await deliver(server.endpoint, batch([...events, early], { r: { "browser.name": "Firefox" }, d: 3 }));
    await visitor(server.endpoint).send("c1", "m1", "Hei", { nl: { session } });
    const client = await staff(server, "Support");
    const response = await client.fetch(`/../sessions/${session}`);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const review = (await response.json()) as SessionReview;
    expect(review.events.map(({ name, attributes }) => [name, attributes["n"]])).toEqual([
      ["session.start", undefined],
      ["page.view", 1],
      ["page.view", 2],
      ["page.view", 9],
      ["page.view", 10],
      ["nordleads.dropped", undefined],
    ]);
    expect(review.events[0]).toMatchObject({ at: at - 60_000, attributes: { "browser.name": "Firefox" } });
    expect(review).toMatchObject({ id: session, dropped: 3, conversations: [{ id: "c1", startedAt: at }] });
  });

  it("A5 who opens it is noted, without the session's id; what is not there, or another site's, is 404", async () => {
    const server = await testServer();
    await server.sites.save({ ...demo, key: "other" });
    await deliver(server.endpoint.replace("demo", "other"), batch([[1, 0, "page.view"]]));
    const client = await staff(server, "Support");
    expect((await client.fetch(`/../sessions/${session}`)).status).toBe(404);
    const notes = () => rowsOf<object>(server.data, "SELECT action, target FROM audit");
    expect(notes()).toEqual([]);
    await deliver(server.endpoint, batch([[1, 0, "page.view"]]));
    expect((await client.fetch(`/../sessions/${session}`)).status).toBe(200);
    expect(notes()).toEqual([
      { action: "session.open", target: expect.stringMatching(/^[0-9a-f]{32}$/) as string },
    ]);
    const url = `http://localhost:${server.port}/console/api/sites/demo/sessions/${session}`;
    expect((await fetch(url)).status).toBe(401);
  });
});
