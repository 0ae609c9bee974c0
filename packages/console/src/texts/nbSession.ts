/** A visitor's session in one line of time, in Norwegian. */
export const nbSession = {
  title: "Hele økten",
  show: "Vis hele økten",
  audited: "At du åpner økten, blir loggført.",
  empty: "Ingenting er logget i økten.",
  gone: "Økten er ikke lagret lenger, eller den besøkende har trukket samtykket.",
  failed: "Økten kunne ikke hentes.",
  said: { visitor: "Skrev", assistant: "AI svarte", agent: "Et menneske svarte" },
  measures: (n: number) => (n === 1 ? "Én måling av side og enhet" : `${n} målinger av sider og enhet`),
  ratings: { good: "bra", "needs-improvement": "kan bli bedre", poor: "dårlig" },
  other: "En annen samtale",
  dropped: (n: number) =>
    n === 1
      ? "Én hendelse gikk tapt på enheten før den ble sendt."
      : `${n} hendelser gikk tapt på enheten før de ble sendt.`,
};
