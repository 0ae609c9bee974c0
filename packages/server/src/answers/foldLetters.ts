const plain: Readonly<Record<string, string>> = {
  ø: "o",
  æ: "ae",
  å: "a",
  ä: "a",
  ö: "o",
  ü: "u",
  ß: "ss",
  đ: "d",
  ŧ: "t",
  ŋ: "n",
};

/**
 * One spelling for how a word is typed with and without the letters of its language: "aapent", "apent" and
 * "åpent" fold alike.
 */
export function foldLetters(word: string): string {
  return word
    .replace(/[øæåäöüßđŧŋ]/g, (letter) => plain[letter] ?? letter)
    .replace(/aa/g, "a")
    .replace(/oe/g, "o")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}
