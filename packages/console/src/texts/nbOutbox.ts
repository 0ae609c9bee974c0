/** The page of messages that are kept instead of sent, in Norwegian. */
export const nbOutbox = {
  title: "Utboks",
  lead: "E-postserver er ikke satt opp. Meldinger legges her i stedet for å bli sendt.",
  audited: "At du åpner utboksen, blir loggført.",
  waiting: (n: number) =>
    n === 1 ? "Én melding venter på å bli sendt" : `${n} meldinger venter på å bli sendt`,
  refused: (n: number) =>
    n === 1
      ? "Én melding ble avvist for godt siste sju dager"
      : `${n} meldinger ble avvist for godt siste sju dager`,
  smtpTitle: "E-post sendes",
  smtpLead:
    "Serveren sender e-post gjennom SMTP-serveren som er satt opp, og beholder ingen kopi. Derfor er det ingenting å lese her.",
  smtpNone: "Ingen meldinger venter, og ingen er avvist siste sju dager.",
  emptyTitle: "Utboksen er tom",
  emptyLead: "Når noen melder seg på nyhetsbrev, legges meldingen som ber dem bekrefte, her.",
  failed: "Utboksen kunne ikke hentes.",
  ownersOnly: "Bare eiere ser utboksen",
  ownersLead: "Den inneholder e-postadresser. Be en eier om hjelp.",
  more: "Vis eldre",
  shown: (n: number) => (n === 1 ? "Viser én melding." : `Viser ${n} meldinger.`),
  masked: "skjult adresse",
  to: "Til",
  at: "Laget",
  textHint: "Teksten vises som den er. Lenker kan ikke klikkes: De gjelder mottakeren.",
};
