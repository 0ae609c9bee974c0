/** A message as a program makes it; what sends it adds nothing but transport. */
export interface Mail {
  readonly site: string;
  /** Beginning of the `Message-ID`, the same at every try: a receiver can drop a repetition. */
  readonly id: string;
  /** Keyed hash of the receiver's address: by it a withdrawal finds what is kept of the message. */
  readonly address: string;
  /** Name beside the sender's address, which is the operator's. */
  readonly fromName: string;
  /** One e-mail address. */
  readonly to: string;
  readonly subject: string;
  /** BCP 47. */
  readonly lang: string;
  readonly text: string;
  readonly html: string;
  /** One-click address for `List-Unsubscribe` (RFC 8058). */
  readonly unsubscribeUrl: string;
}

/** `later`: worth another try; `refused`: never. The code names why, and holds nothing of the message. */
export type MailOutcome =
  | { readonly is: "sent" }
  | { readonly is: "later" | "refused"; readonly code: string };

/** Where messages leave by: an SMTP server, or an outbox in the store. Both pass the suite of `mailerContract.ts`. */
export interface Mailer {
  /** Never throws for what a server answers. Twice the same message: one in the outbox, one `Message-ID` by SMTP. */
  send(mail: Mail): Promise<MailOutcome>;
  dispose(): void;
}
