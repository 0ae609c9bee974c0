/**
 * What `redact` finds.
 *
 * - `email`: an e-mail address (also with `(at)` for `@`)
 * - `phone`: a Nordic or international telephone number
 * - `card`: a payment card number (ISO/IEC 7812, Luhn)
 * - `iban`: an international bank account number (ISO 13616, mod 97)
 * - `ip`: an IPv4 or IPv6 address
 * - `no.fodselsnummer`: a Norwegian fødselsnummer, D-number or H-number, synthetic ones and the rule of 2032 too
 * - `se.personnummer`: a Swedish personnummer or samordningsnummer
 * - `dk.cpr`: a Danish CPR number
 * - `fi.hetu`: a Finnish henkilötunnus
 */
export type Kind =
  | "email"
  | "phone"
  | "card"
  | "iban"
  | "ip"
  | "no.fodselsnummer"
  | "se.personnummer"
  | "dk.cpr"
  | "fi.hetu";

/** One found place; `start` and `end` count UTF-16 units of the text given, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}
