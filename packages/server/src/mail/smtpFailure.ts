import type { MailOutcome } from "./types.ts";

/** What nodemailer tells of a failure; the rest of its errors quotes the message. */
export interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
}

/**
 * What an SMTP failure means (RFC 5321, 4.2.1): 5yz to the receiver or the message is for good; 4yz, a broken
 * connection, TLS or a sign-in that fails (somebody will mend the setting) are worth another try.
 */
export function smtpFailure({ code = "unknown", responseCode }: SmtpError): MailOutcome {
  const about = code === "EENVELOPE" || code === "EMESSAGE";
  // 503 is about the order of commands, not about the message.
  const refused = about && responseCode !== undefined && responseCode >= 500 && responseCode !== 503;
  const name = responseCode === undefined ? code.toLowerCase().replace(/\W/g, "") : `smtp_${responseCode}`;
  return { is: refused ? "refused" : "later", code: name };
}
