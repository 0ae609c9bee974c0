/* oxlint-disable max-lines-per-function -- a suite is one function, and its tests are short */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mail, Mailer } from "./types.ts";

/** A mailer for one test, and what arrived by it: whole messages as they are kept or were received. */
export interface OpenMailer {
  readonly mailer: Mailer;
  /** Each message: receivers, subject, plain text, `List-Unsubscribe`, and its id. */
  arrived(): Promise<readonly ArrivedMail[]>;
}

export interface ArrivedMail {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly unsubscribeUrl: string;
}

/** A message for the suites. */
export const testMail = (more: Partial<Mail> = {}): Mail => ({
  site: "demo",
  id: "confirm-0123456789",
  address: "a".repeat(64),
  fromName: "Eksempel AS",
  to: "kari.nordmann@example.no",
  subject: "Bekreft: blåbærsyltetøy 🫐",
  lang: "nb",
  text: "Hei på deg.\n\nhttps://chat.example.no/v1/demo/marketing/confirm/token",
  html: "<p>Hei på deg.</p>",
  unsubscribeUrl: "https://chat.example.no/v1/demo/marketing/unsubscribe/token?lang=nb",
  ...more,
});

/** What both doors do. */
export function mailerContract(name: string, open: () => Promise<OpenMailer>): void {
  describe(`${name}: a mailer`, () => {
    it("M1 M3 brings a message to its one receiver, letters and links whole, with the address to unsubscribe", async () => {
      const { mailer, arrived } = await open();
      const mail = testMail();
      expect(await mailer.send(mail)).toEqual({ is: "sent" });
      const [one, ...others] = await arrived();
      const { id, subject, text, unsubscribeUrl } = mail;
      expect(one).toEqual({ id, to: [mail.to], subject, text, unsubscribeUrl });
      expect(others).toEqual([]);
    });

    it("M1 the same message again has the same id", async () => {
      const { mailer, arrived } = await open();
      await mailer.send(testMail());
      await mailer.send(testMail());
      expect(new Set((await arrived()).map(({ id }) => id)).size).toBe(1);
    });

    it.each([
      ["a second receiver", { to: "a@example.no, b@example.no" }],
      ["a receiver with a line break", { to: "a@example.no\r\nRCPT TO:<b@example.no>" }],
      ["a receiver in angle brackets", { to: "<a@example.no>" }],
      ["no receiver", { to: "" }],
      ["a subject with a header in it", { subject: "Hei\r\nBcc: b@example.no" }],
      ["a subject with a bare line feed", { subject: "Hei\nBcc: b@example.no" }],
      ["a sender with a header in it", { fromName: "Eksempel\r\nBcc: b@example.no" }],
      ["a link with a header in it", { unsubscribeUrl: "https://x.no/\r\nBcc: b@example.no" }],
      ["an id with a header in it", { id: "x>\r\nBcc: b@example.no" }],
    ])("M1 refuses %s for good, and nothing arrives", async (_what, wrong) => {
      const { mailer, arrived } = await open();
      expect(await mailer.send(testMail(wrong))).toEqual({ is: "refused", code: "message_invalid" });
      expect(await arrived()).toEqual([]);
    });

    it("M1 whatever is in it, a message reaches nobody but its receiver", async () => {
      const { mailer, arrived } = await open();
      const text = fc.oneof(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc
          .array(
            fc.constantFrom("\r", "\n", "\r\n", "Bcc: b@example.no", ",", "<b@example.no>", "\0", '"', ";"),
          )
          .map((parts) => parts.join("")),
      );
      await fc.assert(
        fc.asyncProperty(text, text, text, async (subject, fromName, body) => {
          await mailer.send(testMail({ subject, fromName, text: body, html: body }));
        }),
        { numRuns: 40 },
      );
      for (const { to } of await arrived()) expect(to).toEqual(["kari.nordmann@example.no"]);
    });
  });
}
