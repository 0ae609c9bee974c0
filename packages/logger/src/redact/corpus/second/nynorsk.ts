/** Support texts in Norwegian nynorsk, written after the detectors were made; invented; `{kind:text}` marks what is personal. */
export const nynorsk: readonly string[] = [
  "God dag! Eg ventar framleis på svar om ordre 60112934. Ring {phone:68050051}.",
  "Kva tyder feilmelding 1004512? Eg brukar versjon 5.0.12.",
  "Mannen min ({no.fodselsnummer:12455845694}) står som kontakt, det skal vere meg.",
  "Sel de framleis del 33451290? Prisen var 1 090,- i fjor.",
  "Send faktura til {email:rekneskap@bygdelag.example.no}, org.nr. 318 092 691... nei, 318 236 194!",
  "Nytt mobilnummer: {phone:680 50 052}, gammalt: {phone:680 50 053}.",
  "Kortet mitt, {card:4917 6100 0000 0000}, vart sperra den 14.11.",
  "Eg får «Access denied for {ip:203.0.113.77}» kvar gong.",
];
