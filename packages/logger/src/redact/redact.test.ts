import {
  array,
  assert,
  check,
  constantFrom,
  property,
  string,
  tuple,
  uuid,
  type Arbitrary,
} from "fast-check";
import { expect, it } from "vitest";
import { redact } from "./redact.ts";
import { after, around } from "./testing/sentences.ts";
import * as numbers from "./testing/numbers.ts";
import type { Kind, Span } from "./types.ts";

type Place = Arbitrary<readonly [string, string]>;

/** The first of `written`, in any of `places`, that is not found exactly and as one of `kinds`, or beside which something else is. */
function missed(written: Arbitrary<string>, places: Place, ...kinds: readonly Kind[]): unknown {
  const rule = property(written, places, (given, [before, after]) => {
    const { spans } = redact(before + given + after);
    const [{ start, end, kind }] = spans as [Span];
    return (
      spans.length === 1 && start === before.length && end === start + given.length && kinds.includes(kind)
    );
  });
  return check(rule, { numRuns: 400 }).counterexample;
}

/** The first of `written` that, with one digit changed, is found as `kind` all the same. */
function foundChanged(written: Arbitrary<string>, kind: Kind): unknown {
  const rule = property(numbers.withOneChanged(written), around, ([, wrong], [before, after]) => {
    const found = redact(before + wrong + after).spans;
    return !found.some(
      (span) =>
        span.kind === kind && span.start === before.length && span.end === before.length + wrong.length,
    );
  });
  return check(rule, { numRuns: 400 }).counterexample;
}

const six = (text: string, mark: string): string => text.slice(0, -4) + mark + text.slice(-4);
const spaced = (text: string): string => `${text.slice(0, 6)} ${text.slice(6)}`;
const person = after("personnummer", "personnummeret mitt", "fødselsnummer", "fnr");

it("L13: Norwegian fødselsnummer, D- and H-numbers, synthetic ones, those of the rule from 2032", () => {
  expect(missed(numbers.fodselsnummer, around, "no.fodselsnummer")).toBeNull();
  expect(missed(numbers.fodselsnummer.map(spaced), around, "no.fodselsnummer")).toBeNull();
  expect(missed(numbers.fodselsnummer, person, "no.fodselsnummer")).toBeNull();
  expect(foundChanged(numbers.fodselsnummer, "no.fodselsnummer")).toBeNull();
  expect(foundChanged(numbers.fodselsnummer.map(spaced), "no.fodselsnummer")).toBeNull();
});

it("L13: Swedish personnummer and samordningsnummer", () => {
  const long = numbers.personnummer.map((ten) => `19${ten}`);
  expect(missed(long, around, "se.personnummer")).toBeNull();
  expect(
    missed(
      long.map((text) => six(text, "-")),
      around,
      "se.personnummer",
    ),
  ).toBeNull();
  // Ten digits with a hyphen may also be right in Denmark or Finland: found all the same.
  const nordic: readonly Kind[] = ["se.personnummer", "dk.cpr", "fi.hetu"];
  expect(
    missed(
      numbers.personnummer.map((text) => six(text, "-")),
      around,
      ...nordic,
    ),
  ).toBeNull();
  expect(
    missed(
      numbers.personnummer.map((text) => six(text, "+")),
      around,
      ...nordic,
    ),
  ).toBeNull();
  expect(missed(numbers.personnummer, after("personnummer", "p-nr", "född"), "se.personnummer")).toBeNull();
  expect(foundChanged(numbers.personnummer, "se.personnummer")).toBeNull();
});

it("L13: Danish CPR", () => {
  expect(
    missed(
      numbers.cpr.map((text) => six(text, "-")),
      around,
      "dk.cpr",
      "se.personnummer",
      "fi.hetu",
    ),
  ).toBeNull();
  expect(
    missed(
      numbers.cpr.map((text) => six(text, "-")),
      after("CPR-nummer", "cpr"),
      "dk.cpr",
    ),
  ).toBeNull();
  expect(missed(numbers.cpr, after("CPR-nummer", "cpr", "cpr.nr."), "dk.cpr")).toBeNull();
});

it("L13: Finnish HETU, the new marks of the century too", () => {
  expect(missed(numbers.hetu, around, "fi.hetu")).toBeNull();
  expect(
    missed(
      numbers.hetu.map((text) => text.toLowerCase()),
      around,
      "fi.hetu",
    ),
  ).toBeNull();
  expect(foundChanged(numbers.hetu, "fi.hetu")).toBeNull();
});

it("L13: payment cards", () => {
  expect(missed(numbers.card, around, "card")).toBeNull();
  expect(
    missed(numbers.card.filter((text) => text.length === 16).map(numbers.inFours), around, "card"),
  ).toBeNull();
  expect(
    missed(
      numbers.withOneChanged(numbers.card).map(([, wrong]) => wrong),
      after("kortnummer", "card"),
      "card",
    ),
  ).toBeNull();
  expect(foundChanged(numbers.card, "card")).toBeNull();
});

it("L13: IBAN", () => {
  expect(missed(numbers.iban, around, "iban")).toBeNull();
  expect(missed(numbers.iban.map(numbers.inFours), around, "iban")).toBeNull();
  expect(foundChanged(numbers.iban, "iban")).toBeNull();
});

it("L13: IP addresses", () => {
  expect(missed(numbers.ipv4, around, "ip")).toBeNull();
  expect(missed(numbers.ipv6, around, "ip")).toBeNull();
});

it("L13: e-mail addresses", () => {
  expect(missed(numbers.email, around, "email")).toBeNull();
  expect(
    missed(
      numbers.email.map((text) => text.replace("@", "(at)")),
      around,
      "email",
    ),
  ).toBeNull();
});

it("L13: phone numbers, Nordic and international", () => {
  expect(missed(numbers.norwegianPhone, around, "phone")).toBeNull();
  expect(missed(numbers.otherPhone, around, "phone")).toBeNull();
  expect(
    missed(numbers.norwegianPhone, after("tlf", "mobilnummeret mitt", "ring meg på", "Phone"), "phone"),
  ).toBeNull();
});

it("L14: a word before a number says that it is a thing", () => {
  const eight = numbers.norwegianPhone.filter((text) => /^\d/.test(text) && !text.startsWith("00"));
  const things = after(
    "Ordrenummer",
    "ordre",
    "Artikkelnr.",
    "varenummer",
    "fakturanr",
    "KID",
    "kundenummer",
    "sak",
  );
  assert(
    property(eight, things, (given, [before, after]) => {
      expect(redact(before + given + after).spans).toEqual([]);
    }),
  );
});

it("L14: UUIDs, dates, hours, versions, prices, organisation and account numbers stay", () => {
  const innocent = `
    b57e84cd-5bec-4c68-a15c-c0ae7f5ef3a0 12345678-1234-4234-8234-123456789012 2026-11-23T10:15:30.123Z 23.11.2026
    20261123 23112026 08.00–16.00 v24.11.2.135 10.0.26100.2314 45000000 kr 45 000 000 kr 1 250 000,00 12,345,678
    317 344 589 317344589 556097-2365 2926583-8 15034187433 1503.41.87433 370700077882228546 7038157649226
    352174181590156 0x80070005 8f14e45fceea167a5a36dedd4bea2543 #68050012 INV-68050012 logo@2x.png widget@3.2.1`;
  for (const line of innocent.replace("15034187433", "konto 15034187433").split("\n"))
    expect(redact(line).spans).toEqual([]);
});

it("L14: a UUID stays, wherever it stands", () => {
  const rule = property(
    uuid(),
    around,
    (id, [before, after]) => redact(before + id + after).spans.length === 0,
  );
  expect(check(rule, { numRuns: 5000 }).counterexample).toBeNull();
});

it("L13: what follows a number is not taken with it", () => {
  const texts = [
    "Ring +47 680 50 012 2 ganger",
    "680 50 012 17. mai",
    "ring 68050012, 2 stk",
    "NO46 1503 0012 345 takk for det",
  ];
  expect(texts.map((text) => redact(text).text)).toEqual([
    "Ring [phone] 2 ganger",
    "[phone] 17. mai",
    "ring [phone], 2 stk",
    "[iban] takk for det",
  ]);
});

it("L13: never throws, and what is left together with what was found is the text", () => {
  const piece = constantFrom(
    ..."0123456789 .-/()+:@,\n\u00a0\u2013æÅ#_".split(""),
    ..."ordre tlf kort cpr fnr NO46 (at) 00 +47 kr example.no x12 :: 19 abcd".split(" "),
  );
  const text = array(piece, { maxLength: 120 }).map((pieces) => pieces.join(""));
  for (const given of [text, string({ unit: "binary", maxLength: 200 }), string({ unit: "grapheme" })]) {
    assert(
      property(given, (whole) => {
        const { spans } = redact(whole);
        let last = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(whole.length);
        expect(redact(whole, { replace: (_, found) => found }).text).toBe(whole);
      }),
      { numRuns: 2000 },
    );
  }
});

it("L13: what is not a text is read as one", () => {
  for (const given of [undefined, null, 68050012, {}, [], Symbol.iterator.description]) {
    expect(() => redact(given as string)).not.toThrow();
  }
});

it("L13: `replace` sees the kind and the words", () => {
  assert(
    property(tuple(numbers.email, numbers.ipv4), ([email, ip]) => {
      const { text } = redact(`${email} / ${ip}`, { replace: (kind, found) => `<${kind} ${found.length}>` });
      expect(text).toBe(`<email ${email.length}> / <ip ${ip.length}>`);
    }),
  );
  expect(redact("ring 680 50 012 nå").text).toBe("ring [phone] nå");
});
