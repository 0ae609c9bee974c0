/** The third part of the texts in Danish, Finnish and English, invented; `{kind:text}` marks what is personal. */
export const others: readonly string[] = [
  "Hej, jeg har fået ny mobil: {phone:40 50 60 70}. Ordre 10044512 er stadig på vej?",
  "Mit cpr er {dk.cpr:841075-0784} og medlemsnummeret 55120.",
  "Faktura 4401 er betalt d. 12.11.2026 kl. 14.20 med {iban:DK8199990000000123}.",
  "Hei, numeroni on {phone:050 765 4321} ja tilausnumero 60123987.",
  "Hetu {fi.hetu:141190-984V}, asiakasnumero 77120945.",
  "Hi, please remove {email:old.address@example.org} and ring {phone:+44 20 7946 0321}.",
  "My account number is 12345678, sort code 20-00-00.",
  "Server 10.4.2 build 20261120 returned 404 for GET /users/98123456.",
  "Phone {phone:555-010-0177}, fax {phone:(555) 010-0178}, suite 1204.",
];
