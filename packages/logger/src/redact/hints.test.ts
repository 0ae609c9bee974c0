import { assert, property, string } from "fast-check";
import { expect, it } from "vitest";
import { hints, type Sensitive } from "./hints.ts";
import { redact } from "./redact.ts";

const said: Readonly<Record<Sensitive, readonly string[]>> = {
  health: [
    "Eg er sjukmeld til jul, kan eg utsetje betalinga?",
    "Moren min har fått brystkreft og kan ikke svare selv.",
    "I am on sick leave because of a depression.",
    "Jeg har ADHD og trenger litt mer tid.",
  ],
  religion: [
    "Vi er muslimer og lurer på om produktet er halal.",
    "Jeg er medlem i en menighet.",
    "I'm Jewish.",
  ],
  union: [
    "Jeg er tillitsvalgt i Fagforbundet.",
    "Eg er fagorganisert.",
    "As a trade union member I get a discount.",
  ],
  politics: [
    "Eg røysta på Senterpartiet.",
    "Jeg er partimedlem og politisk aktiv.",
    "I voted for the other one.",
  ],
  sexuality: ["Jeg er lesbisk.", "Kona mi og eg, ja, eg er skeiv.", "My brother is gay."],
  ethnicity: [
    "Vi er samer fra nord.",
    "Familien min er flyktninger.",
    "It's about my ethnicity and skin colour.",
  ],
  criminal: ["Han ble dømt for underslag i fjor.", "Trenger dere politiattest?", "I have a criminal record."],
};

const innocent = [
  "Kven er det som har same problem? Knappen er borte.",
  "The request was aborted because the button is disabled.",
  "Levering til Kirkegata 5, 2. etasje. Mvh Christian",
  "Jeg vil gjerne skrive en anmeldelse av produktet.",
  "Hva koster fersk kaffe, og har dere den på lager?",
  "Kjøpet ble avbrutt, og siden rasete ned.",
  "Jakka er for stor, kan den byttes?",
];

it("L15: a sentence of a category gives a hint of it, with its place", () => {
  const missed = Object.entries(said).flatMap(([category, sentences]) =>
    sentences.filter((sentence) => !hints(sentence).some((hint) => hint.category === category)),
  );
  expect(missed).toEqual([]);
  expect(hints("Eg er sjukmeld til jul")).toEqual([{ start: 6, end: 14, category: "health" }]);
});

it("L15: words that only look like it give none", () => {
  expect(innocent.filter((sentence) => hints(sentence).length > 0)).toEqual([]);
});

it("L15: a hint is never redacted", () => {
  for (const sentence of Object.values(said).flat())
    expect(redact(sentence)).toEqual({ text: sentence, spans: [] });
});

it("L15: never throws", () => {
  assert(property(string({ unit: "binary", maxLength: 300 }), (text) => void hints(text)));
  expect(hints(undefined as unknown as string)).toEqual([]);
});
