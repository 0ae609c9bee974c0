/** Support texts in Danish, written after the detectors were made; invented; `{kind:text}` marks what is personal. */
export const danish: readonly string[] = [
  "Jeg har skiftet nummer til {phone:23 45 67 89}, kan I rette det?",
  "Min søn har cpr.nr. {dk.cpr:730540-0649} og mangler NemKonto.",
  "Sag 2026-44120, faktura 88120934, CVR-nr. 20451267.",
  "Skriv venligst til {email:regnskab@forening.example.dk} eller ring {phone:+4523456780}.",
  "Pakken 00357012345678901234 ligger stadig i Taulov siden d. 14/11.",
];
