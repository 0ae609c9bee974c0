import { deriveKey } from "../keys/deriveKey.ts";
import { seal, unseal } from "../keys/sealed.ts";
import type { Mail } from "./types.ts";

/** Seals a message for its place in queue or outbox: receiver, text and token lie encrypted. */
export interface MailSeal {
  seal(mail: Mail): Uint8Array;
  /** Throws when the key or the place is another. */
  open(site: string, id: string, body: Uint8Array): Mail;
}

/** AES-256-GCM under a key of the site, derived from the master key. */
export function mailSeal(master: Uint8Array): MailSeal {
  const key = (site: string): Uint8Array => deriveKey(master, "mail", site);
  const place = (site: string, id: string): string => `mail/${site}/${id}`;
  return {
    seal: (mail) => seal(key(mail.site), place(mail.site, mail.id), Buffer.from(JSON.stringify(mail))),
    open: (site, id, body) => JSON.parse(unseal(key(site), place(site, id), body).toString()) as Mail,
  };
}
