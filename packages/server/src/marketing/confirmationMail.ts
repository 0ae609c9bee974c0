import type { Mail } from "../mail/types.ts";
import { oneLine } from "../mail/oneLine.ts";
import { escapeHtml } from "./escapeHtml.ts";
import type { MarketingTexts } from "./texts/types.ts";

/** What the message needs beside its words. */
export interface ConfirmationFacts extends Pick<Mail, "site" | "id" | "address" | "to" | "unsubscribeUrl"> {
  /** Who wants to send, as the receiver knows them. */
  readonly name: string;
  readonly confirmUrl: string;
}

/**
 * The one message that an address gets before it is confirmed (M1). The words of the opt-in are not in it:
 * whoever asks in another's name would else have us carry a text of theirs.
 */
export function confirmationMail(words: MarketingTexts, facts: ConfirmationFacts): Mail {
  const { name: given, confirmUrl, ...rest } = facts;
  const name = oneLine(given);
  const { mail } = words;
  const fill = (text: string): string => text.replaceAll("{name}", () => name);
  const text = [
    fill(mail.asked),
    `${mail.act}\n${confirmUrl}`,
    mail.ignore,
    `${mail.remove}:\n${rest.unsubscribeUrl}`,
    name,
  ].join("\n\n");
  return { ...rest, fromName: name, subject: fill(mail.subject), lang: words.lang, text, html: toHtml() };

  function toHtml(): string {
    const p = (inner: string, style = ""): string => `<p style="margin:0 0 16px;${style}">${inner}</p>`;
    const subject = escapeHtml(fill(mail.subject));
    return [
      `<!doctype html><html lang="${words.lang}" dir="${words.dir ?? "ltr"}"><head><meta charset="utf-8">`,
      `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
      `<title>${subject}</title></head>`,
      `<body style="margin:0;padding:24px 16px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">`,
      `<div style="max-width:480px;margin:0 auto">`,
      p(escapeHtml(fill(mail.asked))),
      p(escapeHtml(mail.act)),
      p(
        `<a href="${escapeHtml(confirmUrl)}" style="display:inline-block;padding:12px 24px;border-radius:6px;` +
          `background:#0b5a8f;color:#fff;font-weight:600;text-decoration:none">${escapeHtml(mail.confirm)}</a>`,
      ),
      p(escapeHtml(mail.ignore)),
      p(`<a href="${escapeHtml(rest.unsubscribeUrl)}">${escapeHtml(mail.remove)}</a>`, "font-size:14px"),
      p(escapeHtml(name), "font-size:14px"),
      `</div></body></html>`,
    ].join("\n");
  }
}
