import { createTransport } from "nodemailer";
import { isMailable } from "./isMailable.ts";
import { smtpFailure, type SmtpError } from "./smtpFailure.ts";
import type { Mailer } from "./types.ts";

/** How a server is reached, and who sends. */
export interface SmtpOptions {
  /** `smtp://` (STARTTLS is required, except on this machine) or `smtps://`, with user and password where needed. */
  readonly url: string;
  /** The sender's address. */
  readonly from: string;
  /** PEM of certificates to trust beside the system's. */
  readonly ca?: string;
  /** Most ms that one step of the exchange may take. */
  readonly patience?: number;
}

const here = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Sends by SMTP, each message over a connection of its own. Never without TLS to another machine. */
export function createSmtpMailer({ url, from, ca, patience = 20_000 }: SmtpOptions): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const local = here.has(hostname);
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !local,
    ignoreTLS: !secure && local,
    allowInternalNetworkInterfaces: true,
    ...(username === ""
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...(ca === undefined ? {} : { tls: { ca } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf("@") + 1);
  return {
    send: async (mail) => {
      if (!isMailable(mail)) return { is: "refused", code: "message_invalid" };
      try {
        await transport.sendMail({
          messageId: `<${mail.id}@${domain}>`,
          from: { name: mail.fromName, address: from },
          to: { name: "", address: mail.to },
          envelope: { from, to: [mail.to] },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          xMailer: false,
          headers: {
            "Content-Language": mail.lang,
            // No vacation notices and no loops (RFC 3834).
            "Auto-Submitted": "auto-generated",
            "List-Unsubscribe": { prepared: true, value: `<${mail.unsubscribeUrl}>` },
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          },
        });
        return { is: "sent" };
      } catch (error) {
        return smtpFailure(error as SmtpError);
      }
    },
    dispose: () => transport.close(),
  };
}
