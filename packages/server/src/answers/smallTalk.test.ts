import { describe, expect, it } from "vitest";
import { smallTalk } from "./smallTalk.ts";

describe("smallTalk", () => {
  it.each([
    ["Hei", "greeting"],
    ["God morgen!", "greeting"],
    ["hello there", "greeting"],
    ["Bures", "greeting"],
    ["Guten Tag", "greeting"],
    ["مرحبا", "greeting"],
    ["tusen takk for hjelpen!", "thanks"],
    ["Thank you so much", "thanks"],
    ["kiitos", "thanks"],
    ["Vielen Dank", "thanks"],
    ["Er du et ekte menneske?", "robot"],
    ["are you a bot?", "robot"],
    ["Who are you?", "robot"],
    ["Bist du ein Mensch?", "robot"],
    ["snakker jeg med en robot", "robot"],
    ["kan jeg få snakke med noen?", "person"],
    ["I want to talk to a human", "person"],
    ["menneske takk", "person"],
    ["jag vill prata med en människa", "person"],
    ["haluan puhua ihmisen kanssa", "person"],
  ])("%s is %s", (text, kind) => {
    expect(smallTalk(text)).toBe(kind);
  });

  it.each([
    "Er det ekte skinn?",
    "Are you able to fix my computer?",
    "Takk, men når åpner dere?",
    "Hei, hva koster frakt?",
    "Do I need a person with me?",
    "Is this real leather?",
    "Får ansatte rabatt?",
    "",
    "God service?",
    "Who is the owner?",
  ])("%s is a question for the pages", (text) => {
    expect(smallTalk(text)).toBeUndefined();
  });
});
