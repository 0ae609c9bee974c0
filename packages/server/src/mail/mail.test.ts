import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import type { AddressObject } from "mailparser";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Store } from "../store/types.ts";
import { openSqliteStore } from "../store/sqlite/openSqliteStore.ts";
import { createOutboxMailer } from "./createOutboxMailer.ts";
import { createPostman, type Postman } from "./createPostman.ts";
import { createSmtpMailer } from "./createSmtpMailer.ts";
import { mailServer, type MailServer, type ReceivedMail } from "./fixtures/mailServer.ts";
import { selfSigned } from "./fixtures/selfSigned.ts";
import { mailerContract, testMail, type ArrivedMail } from "./mailerContract.ts";
import { mailSeal } from "./mailSeal.ts";
import { longestTry, nextTry } from "./nextTry.ts";
import { oneLine } from "./oneLine.ts";
import { smtpFailure } from "./smtpFailure.ts";
import type { Mail, Mailer } from "./types.ts";

const seal = mailSeal(new Uint8Array(32));
const from = "no-reply@nordleads.example";

async function openStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), "nordleads-mail-"));
  const store = await openSqliteStore({ file: join(folder, "store.sqlite") });
  onTestFinished(async () => {
    await store.dispose();
    rmSync(folder, { recursive: true, force: true });
  });
  return store;
}

function addresses(value: AddressObject | AddressObject[] | undefined): string[] {
  return [value ?? []].flat().flatMap((object) => object.value.map(({ address }) => address ?? ""));
}

function asArrived({ mail, to }: ReceivedMail): ArrivedMail {
  expect([...addresses(mail.to), ...addresses(mail.cc), ...addresses(mail.bcc)]).toEqual([...to]);
  const header = mail.headerLines.find(({ key }) => key === "list-unsubscribe")?.line ?? "";
  return {
    id: /<([\w-]+)@/.exec(mail.messageId ?? "")?.[1] ?? "",
    to,
    subject: mail.subject ?? "",
    text: (mail.text ?? "").trimEnd(),
    unsubscribeUrl: /<(.*)>/.exec(header.replace(/\s+/g, ""))?.[1] ?? "",
  };
}

mailerContract("outbox", async () => {
  const store = await openStore();
  return {
    mailer: createOutboxMailer(store, seal, () => 1),
    arrived: async () =>
      (await store.read.outbox("demo", 9, 100)).map(({ id, body }) => {
        const { to, subject, text, unsubscribeUrl } = seal.open("demo", id, body);
        return { id, to: [to], subject, text, unsubscribeUrl };
      }),
  };
});

mailerContract("SMTP", async () => {
  const server = await mailServer();
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${server.port}`, from });
  return { mailer, arrived: async () => server.received.map(asArrived) };
});

const headerOf = ({ mail }: ReceivedMail, name: string): string =>
  (mail.headerLines.find(({ key }) => key === name)?.line ?? "")
    .replace(/^[\w-]+:\s*/, "")
    .replace(/\s+/g, " ");

describe("SMTP", () => {
  it("M3 carries the headers of RFC 8058, a stable Message-ID, both texts, and does not say what sent it", async () => {
    const server = await mailServer();
    const mailer = createSmtpMailer({ url: `smtp://localhost:${server.port}`, from });
    await mailer.send(testMail());
    const got = await server.next();
    expect(got.from).toBe(from);
    expect(got.mail.from?.value).toEqual([{ name: "Eksempel AS", address: from }]);
    expect(got.mail.messageId).toBe("<confirm-0123456789@nordleads.example>");
    expect(headerOf(got, "list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    expect(headerOf(got, "list-unsubscribe")).toBe(`<${testMail().unsubscribeUrl}>`);
    expect(headerOf(got, "auto-submitted")).toBe("auto-generated");
    expect(headerOf(got, "content-language")).toBe("nb");
    expect(got.mail.html).toContain("<p>Hei på deg.</p>");
    expect(got.raw).not.toMatch(/^x-mailer|^bcc/im);
  });

  it("M1 TLS: STARTTLS is required of another machine, its certificate is checked, and credentials go only over it", async () => {
    const own = selfSigned(["localhost", "127.0.0.2"]);
    const server = await mailServer({ ...own });
    const plain = await mailServer();
    const to = (url: string, ca?: string): Mailer =>
      createSmtpMailer({ url, from, ...(ca === undefined ? {} : { ca }), patience: 5000 });
    const auth = `kari%40example.no:right@127.0.0.2:${server.port}`;
    expect(await to(`smtp://${auth}`, own.cert).send(testMail())).toEqual({ is: "sent" });
    expect(await server.next()).toMatchObject({ secure: true, user: "kari@example.no" });
    expect(await to(`smtp://${auth}`).send(testMail())).toMatchObject({ is: "later" });
    const wrong = `smtp://kari:wrong@127.0.0.2:${server.port}`;
    expect(await to(wrong, own.cert).send(testMail())).toEqual({ is: "later", code: "smtp_535" });
    expect(await to(`smtp://127.0.0.2:${plain.port}`).send(testMail())).toMatchObject({ is: "later" });
    expect(plain.received).toEqual([]);
    expect(server.received).toHaveLength(1);
  });

  it("M1 TLS from the first byte by smtps", async () => {
    const own = selfSigned(["localhost"]);
    const server = await mailServer({ ...own, secure: true });
    const mailer = createSmtpMailer({ url: `smtps://localhost:${server.port}`, from, ca: own.cert });
    expect(await mailer.send(testMail())).toEqual({ is: "sent" });
    expect((await server.next()).secure).toBe(true);
  });

  it("M1 a 4yz and a broken connection are for later, a 5yz to receiver or message is for good", async () => {
    const server = await mailServer();
    const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${server.port}`, from, patience: 5000 });
    server.refuse("receiver", 450, 550);
    expect(await mailer.send(testMail())).toEqual({ is: "later", code: "smtp_450" });
    expect(await mailer.send(testMail())).toEqual({ is: "refused", code: "smtp_550" });
    server.refuse("message", 451, 554);
    expect(await mailer.send(testMail())).toEqual({ is: "later", code: "smtp_451" });
    expect(await mailer.send(testMail())).toEqual({ is: "refused", code: "smtp_554" });
    await server.close();
    expect(await mailer.send(testMail())).toMatchObject({ is: "later", code: "esocket" });
  });

  it("M1 a server that accepts and then says nothing is given up", async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from, patience: 200 });
    expect(await mailer.send(testMail())).toEqual({ is: "later", code: "etimedout" });
  });

  it("R3 a code names a failure and never quotes it", () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.integer({ min: 200, max: 599 })), (code, responseCode) => {
        const error = responseCode === null ? { code } : { code, responseCode };
        expect(smtpFailure(error)).toMatchObject({ code: expect.stringMatching(/^\w*$/) as string });
      }),
    );
    expect(smtpFailure({})).toEqual({ is: "later", code: "unknown" });
    expect(smtpFailure({ code: "EMESSAGE", responseCode: 503 })).toMatchObject({ is: "later" });
  });
});

describe("trying again", () => {
  it("M1 goes from a minute to four hours, never earlier, and ends after 48 hours", () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.nat(longestTry),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, age, random) => {
          const next = nextTry(attempts, 0, age, random);
          if (next === undefined) return;
          expect(next).toBeGreaterThanOrEqual(age + 60_000);
          expect(next).toBeLessThanOrEqual(longestTry);
        },
      ),
    );
    expect(nextTry(0, 0, 0, 0)).toBe(60_000);
    expect(nextTry(0, 0, longestTry, 0)).toBeUndefined();
    let [now, tries] = [0, 0];
    for (let next = nextTry(0, 0, 0, 1); next !== undefined; next = nextTry(tries, 0, now, 1)) {
      now = next;
      tries += 1;
    }
    expect(tries).toBeGreaterThan(8);
    expect(tries).toBeLessThan(40);
  });

  it("M1 text for a header is one line, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

interface Carried {
  readonly store: Store;
  readonly postman: Postman;
  readonly outcomes: string[];
  readonly faults: unknown[];
  queue(mail?: Mail): Promise<void>;
  clock(now: number): void;
}

async function carried(mailer: Mailer, store?: Store): Promise<Carried> {
  const kept = store ?? (await openStore());
  const outcomes: string[] = [];
  const faults: unknown[] = [];
  let time = 0;
  const postman = createPostman({
    store: kept,
    mailer,
    seal,
    now: () => time,
    settled: (outcome, _site, code) =>
      void outcomes.push(code === undefined ? outcome : `${outcome} ${code}`),
    failed: (error) => void faults.push(error),
  });
  return {
    store: kept,
    postman,
    outcomes,
    faults,
    clock: (now) => {
      time = now;
    },
    queue: async (mail = testMail()) => {
      await kept.write({
        type: "marketing.ask",
        site: mail.site,
        id: mail.id,
        address: mail.address,
        channel: "email",
        sealed: new Uint8Array(1),
        words: { hash: "w", text: "Ja", version: "1", lang: "nb" },
        page: null,
        at: time,
        confirmation: { token: mail.id, mail: { id: mail.id, body: seal.seal(mail) } },
        record: { site: mail.site, id: mail.id, subject: "s" } as never,
        limits: { gap: 0, perDay: 1000, unconfirmed: { most: 1000, window: 1 } },
      });
    },
  };
}

const smtp = ({ port }: Pick<MailServer, "port">): Mailer =>
  createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from, patience: 5000 });

describe("the postman", () => {
  it("M1 greylisted: tries again after its time, not before, with the same Message-ID, once", async () => {
    const server = await mailServer();
    const { postman, queue, clock, outcomes, store } = await carried(smtp(server));
    server.refuse("receiver", 451);
    await queue();
    await postman.deliver();
    clock(59_000);
    await postman.deliver();
    expect([outcomes, server.received.length]).toEqual([["later smtp_451"], 0]);
    clock(73_000);
    await postman.deliver();
    await postman.deliver();
    expect(outcomes).toEqual(["later smtp_451", "sent"]);
    expect(server.received.map(({ mail }) => mail.messageId)).toEqual([
      "<confirm-0123456789@nordleads.example>",
    ]);
    expect(await store.read.mailCounts("demo")).toEqual({ waiting: 0, failed: 0 });
  });

  it("M1 refused for good: recorded with its code, without its text, and never tried again", async () => {
    const server = await mailServer();
    const { postman, queue, clock, outcomes, store } = await carried(smtp(server));
    server.refuse("receiver", 550);
    await queue();
    await postman.deliver();
    clock(longestTry);
    await postman.deliver();
    expect(outcomes).toEqual(["failed smtp_550"]);
    expect(server.received).toEqual([]);
    expect(await store.read.mailCounts("demo")).toEqual({ waiting: 0, failed: 1 });
  });

  it("M1 connection refused: waits in the store, over a restart, until the server is there; gives up after 48 hours", async () => {
    const gone = await mailServer();
    await gone.close();
    const { postman, queue, clock, outcomes, store } = await carried(smtp(gone));
    await queue();
    await queue(testMail({ id: "confirm-second", address: "b".repeat(64) }));
    await postman.deliver();
    expect(outcomes).toEqual(["later esocket", "later esocket"]);
    await postman.dispose(0);
    const back = await mailServer({}, gone.port);
    const later = await carried(smtp(back), store);
    later.clock(100_000);
    await later.postman.deliver();
    expect(back.received.map(({ mail }) => mail.messageId ?? "").toSorted()).toEqual([
      "<confirm-0123456789@nordleads.example>",
      "<confirm-second@nordleads.example>",
    ]);
    await back.close();
    await queue(testMail({ id: "confirm-third" }));
    clock(longestTry);
    await postman.deliver();
    expect(outcomes.at(-1)).toBe("failed esocket");
  });

  it("M1 by itself: what comes is carried at once, many at a time, and a dispose waits for what is on its way", async () => {
    const server = await mailServer();
    const { postman, queue, outcomes } = await carried(smtp(server));
    postman.start();
    for (let index = 0; index < 10; index += 1) {
      await queue(testMail({ id: `confirm-${index}`, address: String(index).repeat(64) }));
      postman.wake();
    }
    const ids = [];
    while (ids.length < 10) ids.push((await server.next()).mail.messageId);
    await postman.dispose(5000);
    expect(new Set(ids).size).toBe(10);
    expect(outcomes).toEqual(ids.map(() => "sent"));
  });

  it("M1 a message that could not be noted as sent is noted later, not sent again", async () => {
    const server = await mailServer();
    const store = await openStore();
    let broken = true;
    const failing: Store = {
      ...store,
      write: async (command) => {
        if (broken && command.type === "mail.settle") throw new Error("disk full");
        return store.write(command);
      },
    };
    const { postman, queue } = await carried(smtp(server), failing);
    await queue();
    await expect(postman.deliver()).rejects.toThrow("disk full");
    broken = false;
    await postman.deliver();
    expect(server.received).toHaveLength(1);
    expect(await store.read.mailCounts("demo")).toEqual({ waiting: 0, failed: 0 });
  });

  it("M4 a message whose body does not open waits like any other, and holds back none", async () => {
    const server = await mailServer();
    const { postman, queue, outcomes, faults, store } = await carried(smtp(server));
    await queue(testMail({ id: "confirm-good" }));
    const foreign = mailSeal(new Uint8Array(32).fill(1));
    await store.write({
      type: "marketing.ask",
      site: "demo",
      id: "bad",
      address: "c",
      channel: "email",
      sealed: new Uint8Array(1),
      words: { hash: "w", text: "Ja", version: "1", lang: "nb" },
      page: null,
      at: 0,
      confirmation: { token: "bad", mail: { id: "confirm-bad", body: foreign.seal(testMail()) } },
      record: { site: "demo", id: "bad", subject: "s" } as never,
      limits: { gap: 0, perDay: 9, unconfirmed: { most: 1000, window: 1 } },
    });
    await postman.deliver();
    expect(outcomes.toSorted()).toEqual(["later internal", "sent"]);
    expect(faults).toHaveLength(1);
  });
});
