/** Support texts in English, invented; `{kind:text}` marks what is personal. */
export const english: readonly string[] = [
  "Please call me back on {phone:+44 7700 900123} or {phone:020 7946 0018}.",
  "My email is {email:first.last+shop@mail.example.com}; order #40012345.",
  "Card number {card:3782 822463 10005}, exp 12/28, was charged $1,249.00 twice.",
  "Wire it to {iban:GB64 NWBK 9999 9900 0000 12} please.",
  "You can reach me at {phone:(555) 010-0199} ext. 12 or {phone:555-010-0142}.",
  "Our server {ip:203.0.113.9} cannot reach {ip:2001:db8::1} on port 8443.",
  "Invoice INV-20261123-0042, PO 4500012345, tracking 1Z999AA10123456784.",
  "After upgrading from v3.12.4.1 to 3.12.5.0 the page takes 12,345,678 ms.",
  "ISBN 978-3-16-148410-0 is out of stock, and so is SKU 1234-5678-90.",
  "The commit is 8f14e45fceea167a5a36dedd4bea2543, trace b57e84cd-5bec-4c68-a15c-c0ae7f5ef3a0.",
  "Phone: {phone:+1-555-010-0143}. Born 1988-03-24. Customer ID 87654321.",
  "Contact: {email:o'example@example.org}, npm package widget@3.2.1, handle @example.",
  "Coordinates 59.91390, 10.75220, altitude 1234.5678 m, between 2019 2020 and 2021 2022.",
  "I paid 1,250,000 on 11/23/2026 at 10:15:30, reference 610904478605.",
];
