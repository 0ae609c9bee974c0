import { createServer } from "node:http";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { createLogger, readConfig, startServer } from "../src/index.ts";
import { run } from "../src/cli/run.ts";
import { authTables } from "../src/auth/authTables.ts";
import { columns } from "../src/store/columns.ts";
import { serverProcess } from "./support/child.ts";
import { scriptedModel } from "./support/scriptedModel.ts";
import { addPage, builtAssets, demo, temporaryFolder, testServer } from "./support/testServer.ts";
import { chunks, events, textOf, visitor } from "./support/visitor.ts";

const question = "Når har butikken åpent på lørdag?";
const opening = "Butikken har åpent mandag til fredag fra 9 til 17 og lørdag fra 10 til 15.";

const handles = (): string[] =>
  process.getActiveResourcesInfo().filter((name) => /TCP|Worker|MessagePort|Timeout/.test(name));

describe("the server's life", () => {
  it("S8 is started and disposed three times on one folder and leaves no trace", async () => {
    const data = temporaryFolder();
    const before = handles();
    for (const round of [1, 2, 3]) {
      const server = await testServer({ data });
      const someone = visitor(server.endpoint);
      await chunks(await someone.ask(`c${round}`, "m1", "Hei"));
      expect(server.firstLogin === undefined).toBe(round > 1);
      await server.dispose();
      await server.dispose();
      await expect(fetch(`${server.endpoint}/privacy`)).rejects.toThrow("fetch failed");
    }
    expect(handles().length).toBeLessThanOrEqual(before.length + 1);
    expect(existsSync(join(data, "nordleads.sqlite-wal"))).toBe(false);
  });

  it("S8 several run in one process and know nothing of each other", async () => {
    const [one, two] = await Promise.all([testServer(), testServer()]);
    await one.sites.save({ ...demo, key: "only-one" });
    const someone = visitor(one.endpoint);
    await chunks(await someone.ask("c1", "m1", "Hei"));
    expect((await fetch(`${two.endpoint.replace("demo", "only-one")}/privacy`)).status).toBe(404);
    const stranger = await visitor(two.endpoint, someone.token()).fetch("/chat/c1");
    expect(await stranger.json()).toMatchObject({ code: "token_invalid" });
  });

  it("S8 a port that is taken rejects and leaves nothing running", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as AddressInfo;
    const read = readConfig({
      PORT: String(port),
      NORDLEADS_HOST: "127.0.0.1",
      NORDLEADS_DATA: temporaryFolder(),
    });
    if ("mistakes" in read) throw new Error();
    await expect(startServer(read.config, { logger: createLogger("silent") })).rejects.toThrow("EADDRINUSE");
  });

  it("S8 a folder that cannot be opened rejects and frees the port", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const read = readConfig({ PORT: "0", NORDLEADS_DATA: join(file, "data") });
    if ("mistakes" in read) throw new Error();
    await expect(startServer(read.config, { logger: createLogger("silent") })).rejects.toThrow("ENOTDIR");
  });

  it("S11 a second server on a data folder says so and does not start; the first goes on", async () => {
    const first = await testServer();
    await expect(testServer({ data: first.data })).rejects.toThrow("Another server has the data folder open");
    expect((await fetch(`${first.endpoint}/privacy`)).status).toBe(200);
    await first.dispose();
    const second = await testServer({ data: first.data });
    expect((await fetch(`${second.endpoint}/privacy`)).status).toBe(200);
  });

  it("S8 disposing ends live streams at once and lets an answer end in peace", async () => {
    const model = await scriptedModel();
    const server = await testServer({
      config: { llm: { baseUrl: model.baseUrl, model: "scripted", apiKey: undefined } },
    });
    await addPage(server.data, "https://www.example.no/a", "Åpningstider", [opening]);
    const someone = visitor(server.endpoint);
    const answer = await someone.ask("c1", "m1", question);
    const live = await someone.fetch("/chat/c1/stream?live=1&cursor=1000");
    const completion = await model.next();
    const told = chunks(answer);
    const ended = server.dispose();
    for await (const event of events(live)) expect(event).toBeUndefined();
    completion.write("Lørdag fra 10 til 15.");
    completion.end();
    await ended;
    expect(await told).toMatchObject({ done: true });
    expect(textOf((await told).told)).toBe("Lørdag fra 10 til 15.");
  });

  it("S5 a question that was acknowledged but not answered is answered after the next start", async () => {
    const model = await scriptedModel();
    const config = { llm: { baseUrl: model.baseUrl, model: "scripted", apiKey: undefined }, drain: 100 };
    const first = await testServer({ config });
    await addPage(first.data, "https://www.example.no/a", "Åpningstider", [opening]);
    const someone = visitor(first.endpoint);
    const post = someone.ask("c1", "m1", question);
    const cut = await model.next();
    cut.write("Lør");
    await post;
    await first.dispose();
    await cut.gone;
    const second = await testServer({ config, data: first.data });
    const again = visitor(second.endpoint, someone.token());
    const completion = await model.next();
    completion.write("Lørdag fra 10 til 15.");
    completion.end();
    const resumed = await again.fetch("/chat/c1/stream");
    if (resumed.status === 200) await chunks(resumed);
    const { messages } = await again.history("c1");
    expect(JSON.stringify(messages.at(-1))).toContain("Lørdag fra 10 til 15.");
    expect(messages.filter(({ role }) => role === "user")).toHaveLength(1);
  });

  it("S8 the process ends with 0 at SIGTERM and SIGINT, with everything folded into the files", async () => {
    const data = temporaryFolder();
    const assets = builtAssets();
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const server = await serverProcess(data, assets);
      expect(await (await fetch(`${server.url}/readyz`)).text()).toBe("ready\n");
      expect(await server.end(signal)).toBe(0);
      expect(existsSync(join(data, "nordleads.sqlite-wal"))).toBe(false);
    }
    expect(statSync(join(data, "master.key")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(data, "master.key"), "utf8")).toHaveLength(44);
  });

  it("D2 the database of a running server has no column that is not in the map", async () => {
    const server = await testServer();
    const db = new DatabaseSync(join(server.data, "nordleads.sqlite"), { readOnly: true });
    const found = db
      .prepare(
        `SELECT t.name || '.' || c.name AS at FROM sqlite_schema t, pragma_table_info(t.name) c
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
      )
      .all() as { at: string }[];
    db.close();
    const mapped = new Set(
      Object.entries({ ...columns, ...authTables }).flatMap(([table, entries]) =>
        Object.keys(entries).map((column) => `${table}.${column}`),
      ),
    );
    expect(found.map(({ at }) => at).filter((at) => !mapped.has(at))).toEqual([]);
  });
});

describe("the command line beside a running server", () => {
  it("S8 what it adds is seen at once: a site, a login, the pages of a web site, again and again", async () => {
    const pages = new Map([
      [
        "/",
        `<html lang=nb><title>Åpningstider</title><main><h1>Åpningstider</h1><p>${opening}</p></main></html>`,
      ],
    ]);
    const web = createServer((request, response) => {
      const body = pages.get(request.url ?? "");
      response
        .writeHead(body === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" })
        .end(body);
    });
    await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void web.close());
    const url = `http://127.0.0.1:${(web.address() as AddressInfo).port}/`;
    const server = await testServer();
    const out: string[] = [];
    const io = {
      env: { NORDLEADS_DATA: server.data },
      out: (line: string) => void out.push(line),
      err: () => undefined,
      stop: new AbortController().signal,
    };
    const cli = async (...args: string[]): Promise<string> => {
      out.length = 0;
      expect(await run(args, io)).toBe(0);
      return out.join("\n");
    };
    const options = ["--origin", "https://b.example", "--policy", "https://b.example/p", "--contact", "x"];
    // The only site there is need not be named.
    expect(await cli("privacy", "--lang", "en")).toContain("chat.content: Deliver the chat");
    await cli("site", "add", "second", "--name", "Second", ...options);
    expect((await fetch(`${server.endpoint.replace("demo", "second")}/privacy`)).status).toBe(200);
    expect(await cli("site", "list")).toContain("second\tSecond");
    expect(await cli("site", "show", "second", "--assets", builtAssets())).toContain('integrity="sha384-');
    const made = JSON.parse(await cli("user", "add", "a@b.no", "--name", "A", "--json")) as {
      password: string;
    };
    expect(made.password.length).toBeGreaterThanOrEqual(10);
    expect((await server.users.list()).map(({ email }) => email)).toContain("a@b.no");
    const counts = JSON.parse(await cli("knowledge", "import", url, "--site", "demo", "--json")) as object;
    expect(counts).toMatchObject({ added: 1, updated: 0, removed: 0 });
    const search = async (): Promise<unknown[]> =>
      (await (
        await fetch(`${server.endpoint}/knowledge/search?q=${encodeURIComponent(question)}`)
      ).json()) as unknown[];
    expect(await search()).toEqual([
      expect.objectContaining({ url, passage: expect.stringContaining("10 til 15") as string }),
    ]);
    const again = JSON.parse(await cli("knowledge", "import", url, "--site", "demo", "--json")) as object;
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
    expect(await cli("knowledge", "list", "--site", "demo")).toContain(url);
    expect(await run(["knowledge", "list"], io)).toBe(2);
    expect(await cli("privacy", "--site", "demo", "--lang", "en")).toContain(
      "chat.content: Deliver the chat",
    );
  });

  it("S7 wrong use is 2, what failed is 1", async () => {
    const io = {
      env: { NORDLEADS_DATA: temporaryFolder() },
      out: () => undefined,
      err: () => undefined,
      stop: new AbortController().signal,
    };
    expect(await run(["nonsense"], io)).toBe(2);
    expect(await run(["site", "add", "BAD KEY"], io)).toBe(2);
    expect(await run(["user", "add"], io)).toBe(2);
    expect(await run(["privacy", "--site", "absent"], io)).toBe(1);
    expect(await run(["--help"], io)).toBe(0);
    mkdirSync(join(io.env.NORDLEADS_DATA, "x"));
    expect(await run(["verify", join(io.env.NORDLEADS_DATA, "x"), "--keys", "absent"], io)).toBe(1);
  });
});
