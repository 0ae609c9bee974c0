/** Support texts in Swedish, written after the detectors were made; invented; `{kind:text}` marks what is personal. */
export const swedish: readonly string[] = [
  "hej, ni kan nå mig på {phone:0701740611} eller mejla {email:kontakt@firma.example.se}",
  "Jag heter inte så längre, mitt pnr är {se.personnummer:7111129826}.",
  "Paketet med kolli-id 73500 12345 67890 12 är försenat sedan 12/11.",
  "Kundnummer 20451199, OCR 610904478605, summa 799 kr. Är den betald?",
  "Vi vill byta bolag: nytt org.nr 559900-1234 gäller från 2027-01-01.",
  "Sonens personnummer: {se.personnummer:20100709-9805}. Han är 16 år.",
  "Ring växeln {phone:040-628 04 01}, be om anknytning 112.",
  "Betala tillbaka till {iban:SE1899990000000000000017} i stället.",
  "Felkod 45-998-1, firmware 2.4.18.1, serienr 7Q81-2290-1123.",
  "Min mobil är {phone:+46 70 174 06 12}, hemma {phone:031-390 06 12}.",
  "Kan jag få kvittot för köpet den 20261103 på 1 299:- skickat hit?",
  "Samordningsnumret {se.personnummer:741067-9894} godkänns inte i formuläret.",
  "Jag loggar in från {ip:203.0.113.201} via VPN, port 51820.",
  "Artikel 80-4412-09 finns i lager 3, hylla 12-04-2.",
  "Mvh\nKundtjänst\nTel {phone:08-465 004 12}\nwww.example.se",
];
