import type { Store } from "../store/types.ts";
import { isMailable } from "./isMailable.ts";
import type { MailSeal } from "./mailSeal.ts";
import type { Mailer } from "./types.ts";

/** Keeps messages, sealed, instead of sending them: the console shows them to its owner. */
export function createOutboxMailer(store: Store, { seal }: MailSeal, now: () => number): Mailer {
  return {
    send: async (mail) => {
      if (!isMailable(mail)) return { is: "refused", code: "message_invalid" };
      const { site, id, address } = mail;
      await store.write({ type: "mail.keep", site, id, address, body: seal(mail), at: now() });
      return { is: "sent" };
    },
    dispose: () => undefined,
  };
}
