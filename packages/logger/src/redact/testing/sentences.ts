import { array, constantFrom, tuple, type Arbitrary } from "fast-check";

const words = [
  [
    "jeg",
    "har",
    "ventet",
    "lenge",
    "og",
    "vil",
    "gjerne",
    "ha",
    "svar",
    "fra",
    "dere",
    "i",
    "dag",
    "på",
    "når",
  ],
  ["eg", "ventar", "framleis", "og", "veit", "ikkje", "kva", "som", "hender", "no", "de", "må", "hjelpe"],
  ["jag", "väntar", "fortfarande", "och", "vill", "veta", "vad", "som", "händer", "nu", "snälla", "hjälp"],
  ["jeg", "venter", "stadig", "og", "vil", "gerne", "vide", "hvad", "der", "sker", "hjælp", "mig"],
  ["odotan", "vielä", "ja", "haluan", "tietää", "mitä", "tapahtuu", "nyt", "auttakaa", "minua"],
  ["we", "are", "still", "waiting", "and", "would", "like", "to", "know", "what", "happens", "please"],
] as const;

const some: Arbitrary<string> = constantFrom(...words).chain((language) =>
  array(constantFrom(...language), { minLength: 1, maxLength: 12 }).map((chosen) => chosen.join(" ")),
);

/** Where a number may stand: `before` and `after` it, with no word that says what it is. */
export const around: Arbitrary<readonly [before: string, after: string]> = tuple(
  some,
  constantFrom(": ", ", ", " – ", ".\n", "\n", ' "'),
  constantFrom(". ", ", ", "\n", "! "),
  some,
).map(([before, mark, end, after]) => [before + mark, (mark === ' "' ? '"' : "") + end + after] as const);

/** The same, after one of `said`. */
export function after(...said: readonly string[]): Arbitrary<readonly [before: string, after: string]> {
  return tuple(some, constantFrom(...said), constantFrom(" ", ": ", " er ", " är ", " is "), some).map(
    ([before, word, mark, end]) => [`${before}. ${word}${mark}`, `, ${end}`] as const,
  );
}
