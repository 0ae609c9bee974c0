import type { Lang, PageId } from "./pages.ts";

type Strings = {
  htmlLang: string;
  ogLocale: string;
  skip: string;
  home: string;
  mainNav: string;
  footerNav: string;
  onThisPage: string;
  menu: string;
  /** The switch names the language it leads to, in that language. */
  otherLanguage: string;
  labels: Record<Exclude<PageId, "home">, string>;
  bookingCta: string;
  heroPrimary: string;
  heroSecondary: string;
  visit: string;
  hoursTitle: string;
  hours: readonly (readonly [string, string])[];
  moreHours: string;
  customerService: string;
  phone: string;
  email: string;
  cookieSettings: string;
  invented: string;
};

const nb: Strings = {
  htmlLang: "nb",
  ogLocale: "nb_NO",
  skip: "Hopp til innholdet",
  home: "Lyngvik Sykkel, til forsiden",
  mainNav: "Hovedmeny",
  footerNav: "Kundeservice",
  onThisPage: "På denne siden",
  menu: "Meny",
  otherLanguage: "English",
  labels: {
    services: "Tjenester",
    prices: "Priser",
    hours: "Åpningstider",
    delivery: "Levering",
    returns: "Retur og bytte",
    warranty: "Garanti",
    booking: "Bestill time",
    contact: "Kontakt",
    about: "Om oss",
    privacy: "Personvern og cookies",
  },
  bookingCta: "Bestill time",
  heroPrimary: "Bestill verkstedtime",
  heroSecondary: "Se alle priser",
  visit: "Besøk oss",
  hoursTitle: "Butikken er åpen",
  hours: [
    ["Mandag–onsdag, fredag", "9–17"],
    ["Torsdag", "9–19"],
    ["Lørdag", "10–15"],
    ["Søndag", "Stengt"],
  ],
  moreHours: "Verksted, sommer og helligdager",
  customerService: "Kundeservice",
  phone: "Telefon",
  email: "E-post",
  cookieSettings: "Cookie-innstillinger",
  invented:
    "Lyngvik Sykkel er et oppdiktet firma, laget som eksempel. Byen, adressen, telefonnumrene, prisene og vilkårene finnes ikke i virkeligheten.",
};

const en: Strings = {
  htmlLang: "en",
  ogLocale: "en_GB",
  skip: "Skip to content",
  home: "Lyngvik Sykkel, home page",
  mainNav: "Main menu",
  footerNav: "Customer service",
  onThisPage: "On this page",
  menu: "Menu",
  otherLanguage: "Norsk",
  labels: {
    services: "Services",
    prices: "Prices",
    hours: "Opening hours",
    delivery: "Delivery",
    returns: "Returns",
    warranty: "Warranty",
    booking: "Book a visit",
    contact: "Contact",
    about: "About us",
    privacy: "Privacy and cookies",
  },
  bookingCta: "Book a visit",
  heroPrimary: "Book the workshop",
  heroSecondary: "See all prices",
  visit: "Visit us",
  hoursTitle: "The shop is open",
  hours: [
    ["Monday–Wednesday, Friday", "9–17"],
    ["Thursday", "9–19"],
    ["Saturday", "10–15"],
    ["Sunday", "Closed"],
  ],
  moreHours: "Workshop, summer and public holidays",
  customerService: "Customer service",
  phone: "Phone",
  email: "E-mail",
  cookieSettings: "Cookie settings",
  invented:
    "Lyngvik Sykkel is an invented company, made as an example. The town, the address, the phone numbers, the prices and the terms do not exist.",
};

export const strings: Record<Lang, Strings> = { nb, en };

/** Phone numbers are from 6805 0000–6805 9999, the range set aside for fiction in Norway. */
export const company = {
  name: "Lyngvik Sykkel",
  street: "Bryggeveien 12",
  place: "0000 Lyngvik",
  phone: "68 05 01 23",
  phoneHref: "tel:+4768050123",
  email: "hei@lyngvik-sykkel.example",
} as const;
