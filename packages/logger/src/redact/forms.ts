import { luhn, mod11 } from "./checkDigits.ts";
import { CARD, DANISH, IP, PAY, PERSON, PHONE, THING } from "./words.ts";
import type { Kind } from "./types.ts";

/**
 * A way to write a number, and what a number written so is, if anything: from the match (which may be shortened),
 * its digits, and what the words before it say.
 */
export type Form = readonly [
  pattern: RegExp,
  kindOf: (match: RegExpExecArray, digits: string, said: number) => Kind | false | "" | undefined,
];

/** All forms, in the order they are tried. Every repetition in them has an end, so each costs a bounded time. */
export const forms: readonly Form[] = [
  // IPv6 whole, or with `::`.
  [/(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|[\da-f]{4}:(?:[\da-f]{1,4}:){0,5}(?::[\da-f]{1,4}){1,6}/iy, () => "ip"],
  [
    /[A-Za-z]{2}\d\d(?: ?[A-Za-z]{4})?(?: ?[\dA-Z]{4}){2,7}(?: ?[\dA-Z]{1,3})?/y,
    (match) => {
      // Words that follow look like more of it. The shortest IBAN has 15 characters.
      // The check of ISO 7064, MOD 97-10: letters count as 10 to 35.
      while (match[0][14]) {
        const iban = match[0].replace(/ /g, "");
        const number = (iban.slice(4) + iban.slice(0, 4)).replace(
          /\w/g,
          (character) => `${parseInt(character, 36)}`,
        );
        if (BigInt(number) % 97n === 1n) return "iban";
        match[0] = match[0].replace(/ ?\w{1,40}$/, "");
      }
      return "";
    },
  ],
  [
    // IPv4, no network. Four small parts are a version.
    /(?:\d{1,3}\.){3}\d{1,3}(?!\/\d)/y,
    ([found], _, said) => {
      const top = Math.max(...found.split(".").map(Number));
      return top < 256 && (top < 64 ? said === IP : said !== THING) && "ip";
    },
  ],
  [
    // Finland: the centuries are - + A to F and U to Y; the last character is the remainder by 31.
    /[0-3]\d[01]\d{3}[-+a-fu-y]\d{3}[\da-y]/iy,
    ([found], digits, said) =>
      said !== DANISH &&
      "0123456789ABCDEFHJKLMNPRSTUVWXY"[+digits.slice(0, 9) % 31] === found[10]!.toUpperCase() &&
      "fi.hetu",
  ],
  [
    // Norway: days are + 40 in a D-number, months + 40 in an H-number and + 40, + 65 or + 80 in a synthetic one.
    // From 2032 the first check digit leaves a remainder of 0 to 3.
    /(?:\d{6}|\d\d([. ])\d\d\1\d\d)[ .-]?\d{3} ?\d\d/y,
    (_, digits, said) =>
      /^(?:[04][1-9]|[1256]\d|[37][01])(?:[048][1-9]|[159][0-2]|6[6-9]|7[0-7])/.test(digits) &&
      (mod11(digits, "3761894521") < 4 && !mod11(digits, "54327654321") ? said < PAY : said === PERSON) &&
      "no.fodselsnummer",
  ],
  [
    // Sweden and Denmark, in brackets or not: days are + 60 in a samordningsnummer and in a Danish number for one
    // who has none. Danish numbers have no check digit since 2007, so the hyphen decides, or the words. Orders
    // are written with a hyphen too, but of this decade.
    /(?<=(\()?)(\d\d)?\d{6}(?:([-+])| ?)\d{4}/y,
    (match, digits, said) => {
      const [found, enclosed, century, hyphen] = match;
      const ten = digits.slice(-10);
      const swedish = /^..(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])/.test(ten);
      const danish = !century && /^(?:[06][1-9]|[1278]\d|[39][01])(?:0[1-9]|1[0-2])/.test(ten);
      const checked = swedish && luhn(ten);
      const clear = hyphen ? checked || !century || found < "202" : (checked || enclosed) && found > "1";
      return (
        (swedish || danish) &&
        (said === PERSON || said === DANISH || (clear && said < THING)) &&
        (swedish && said !== DANISH && (checked || said === PERSON || !danish || /[äö]/.test(match.input))
          ? "se.personnummer"
          : "dk.cpr")
      );
    },
  ],
  [
    // Issuers by length: 14 Diners, 15 Amex, 16 most, 19 Visa, Maestro, UnionPay. 13 are articles (EAN) as well.
    /(?:\d{4}[ -]?){2}\d{4}(?:[ -]?\d{1,4})?(?:[ -]?\d{3})?|\d{4}[ -]?\d{6}[ -]?\d{4,5}/y,
    (_, digits, said) =>
      (/^(?:3(?:[068]|[47]\d)\d{12}|[2-6]\d{15}|[4-6]\d{18})$/.test(digits) && luhn(digits)
        ? said < PAY
        : said === CARD) && "card",
  ],
  [
    // No date, no hours from and to, nothing of three, two and four digits. Then, in this order: a national form
    // (eight digits of Norway and Denmark; after a trunk 0; North America), one after + or 00, or any digits.
    /(?!(?:[0-3]?\d[-./]?[0-3]?\d[-./]?[12][09]\d\d|[12][09]\d\d-?[01]\d-?[0-3]\d)(?![-./]?\d)|\d\d?[.:]\d\d ?-|\d{3}-\d\d-\d{4})(?:([2-9]\d\d[ -]\d\d[ -]\d{3}|(?<!\b(?!(?:nr|til|er|på|fr[aå]) )[a-z][\wå]{0,20} )[2-9]\d{7}|(?<!\d )(?:[2-9]\d(?: \d\d){3}(?! ?\d)|0[1-9](?:\d{7,8}|(?=(?:\D{0,2}\d){7})\d{0,3}(?:[ ./()-]{1,2}\d{2,8}){1,4})|(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[.-]\d{4}))(?!\d)|(?:\((?=[+\d]{2,5}\)))?(?:(\+|(?<!\d )00) ?(?:4[57]\)?(?:[ ./()-]{0,2}\d){8}(?!\d)|[1-9](?:[ ./()-]{0,2}\d){7,13})|\d(?:[ ./()-]{0,2}\d){5,12}))(?: ?x\d{1,6})?(?=( ?[-(]?(?:[Oo]ffice|[Ff]ax|[Mm]ob))?)/y,
    ([, national, prefix, suffix], _, said) =>
      (national ? said < THING : prefix || suffix || said === PHONE) && "phone",
  ],
];
