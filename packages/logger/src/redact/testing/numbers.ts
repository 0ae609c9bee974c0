import { array, constantFrom, integer, tuple, type Arbitrary } from "fast-check";

/** Numbers that pass their own checks, made of parts at random. The check digits are computed as the registers say. */

const digits = (value: number, length: number): string => String(value).padStart(length, "0");
const number = (length: number): Arbitrary<string> =>
  array(integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((parts) => parts.join(""));
const weigh = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0);

const day = (added: number): Arbitrary<string> =>
  integer({ min: 1, max: 28 }).map((d) => digits(d + added, 2));
const month = (added: number): Arbitrary<string> =>
  integer({ min: 1, max: 12 }).map((m) => digits(m + added, 2));

/** Eleven digits: days + 0 or 40, months + 0, 40, 65 or 80, the first check digit leaving 0 to 3. */
export const fodselsnummer: Arbitrary<string> = tuple(
  constantFrom(0, 40).chain(day),
  constantFrom(0, 40, 65, 80).chain(month),
  number(2),
  number(3),
  constantFrom(0, 1, 2, 3),
)
  .map(([d, m, year, serial, rest]) => {
    const nine = d + m + year + serial;
    const first = (22 + rest - (weigh(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
    const second = (11 - (weigh(nine + String(first), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    return first > 9 || second > 9 ? "" : nine + String(first) + String(second);
  })
  .filter(Boolean);

/** Ten digits: days + 0 or 60. */
export const personnummer: Arbitrary<string> = tuple(
  number(2),
  month(0),
  constantFrom(0, 60).chain(day),
  number(3),
).map(([year, m, d, serial]) => withLuhn(year + m + d + serial));

/** Ten digits; they have no check digit. */
export const cpr: Arbitrary<string> = tuple(
  constantFrom(0, 60).chain(day),
  month(0),
  number(2),
  number(4),
).map((parts) => parts.join(""));

export const hetu: Arbitrary<string> = tuple(
  day(0),
  month(0),
  number(2),
  constantFrom(..."+-ABCDEFUVWXY".split("")),
  integer({ min: 2, max: 999 }),
).map(([d, m, year, century, serial]) => {
  const birth = d + m + year;
  const three = digits(serial, 3);
  return birth + century + three + "0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(birth + three) % 31]!;
});

/** 14, 15, 16 or 19 digits of a known issuer. */
export const card: Arbitrary<string> = constantFrom(
  ["36", 14],
  ["37", 15],
  ["4", 16],
  ["51", 16],
  ["2221", 16],
  ["6011", 16],
  ["62", 19],
)
  .chain(([issuer, length]) =>
    number((length as number) - 1 - (issuer as string).length).map((rest) => (issuer as string) + rest),
  )
  .map(withLuhn);

/** Without spaces; the Nordic countries and a few others. */
export const iban: Arbitrary<string> = constantFrom(
  ["NO", 11, ""],
  ["SE", 20, ""],
  ["DK", 14, ""],
  ["FI", 14, ""],
  ["DE", 18, ""],
  ["GB", 14, "NWBK"],
)
  .chain(([country, length, bank]) =>
    number(length as number).map((account) => [country as string, `${bank}${account}`] as const),
  )
  .map(([country, account]) => {
    const value = `${account}${country}00`
      .split("")
      .map((character) => parseInt(character, 36))
      .join("");
    return country + digits(98 - Number(BigInt(value) % 97n), 2) + account;
  });

export const ipv4: Arbitrary<string> = tuple(
  integer({ min: 64, max: 223 }),
  integer({ min: 0, max: 255 }),
  integer({ min: 0, max: 255 }),
  integer({ min: 1, max: 254 }),
).map((parts) => parts.join("."));

export const ipv6: Arbitrary<string> = tuple(
  constantFrom("2001:db8:", "2a02:2121:", "fd00:1:"),
  integer({ min: 1, max: 0xffff }),
  integer({ min: 1, max: 0xffff }),
  constantFrom(":", "0:0:0:"),
)
  .map(([network, one, other, middle]) => `${network}${one.toString(16)}:${middle}${other.toString(16)}`)
  .map(whole);

export const email: Arbitrary<string> = tuple(
  constantFrom("kunde", "post.kasse", "ærlig.øl", "a", "first_last", "x+y", "o-4711", "k%d"),
  constantFrom(
    "example.no",
    "mail.example.com",
    "bedrift.example.no",
    "blåbær.example.no",
    "a-b.example.org",
  ),
).map(([local, domain]) => `${local}@${domain}`);

/** Norwegian numbers of the range for film and samples, as people write them. */
export const norwegianPhone: Arbitrary<string> = tuple(number(4), constantFrom(0, 1, 2, 3, 4, 5, 6)).map(
  ([last, form]) => {
    const eight = `6805${last}`;
    const pairs = eight.match(/../g)!.join(" ");
    const three = `${eight.slice(0, 3)} ${eight.slice(3, 5)} ${eight.slice(5)}`;
    return [eight, pairs, three, `+47 ${pairs}`, `+47${eight}`, `0047 ${three}`, `(+47) ${three}`][form]!;
  },
);

/** Swedish, Finnish, British and North American numbers, of ranges that are nobody's where there are such. */
export const otherPhone: Arbitrary<string> = tuple(number(2), number(3)).chain(([two, three]) =>
  constantFrom(
    `070-174 06 ${two}`,
    `070174 06${two}`.replace(" ", ""),
    `+46 70 174 06 ${two}`,
    `08-465 004 ${two}`,
    `040 123 4${three}`,
    `+358 40 123 4${three}`,
    `+44 7700 900${three}`,
    `020 7946 0${three}`,
    `555-010-01${two}`,
    `(555) 010-01${two}`,
    `+45 20 12 34 ${two}`,
    `+49 30 23125 ${three}`,
  ),
);

/** `text` in groups of four, as it is printed. */
export function inFours(text: string): string {
  return text.replace(/(.{4})(?=.)/g, "$1 ");
}

/** The same number with one digit changed, at random. */
export function withOneChanged(
  numbers: Arbitrary<string>,
): Arbitrary<readonly [right: string, wrong: string]> {
  return tuple(numbers, integer({ min: 0, max: 99 }), integer({ min: 1, max: 9 })).map(
    ([right, where, by]) => {
      const places = [...right.matchAll(/\d/g)].map((match) => match.index);
      const at = places[where % places.length]!;
      const digit = (Number(right[at]) + by) % 10;
      return [right, right.slice(0, at) + String(digit) + right.slice(at + 1)] as const;
    },
  );
}

function withLuhn(text: string): string {
  const sum = text
    .split("")
    .toReversed()
    .reduce((total, digit, i) => {
      const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return text + String((10 - (sum % 10)) % 10);
}

/** Eight groups or fewer with `::`, never both. */
function whole(address: string): string {
  const groups = address.split(":").filter(Boolean).length;
  return address.includes("::") || groups === 8 ? address : address.replace(/:0:0:0:/, "::");
}
