/** Support texts in English, written after the detectors were made; invented; `{kind:text}` marks what is personal. */
export const english: readonly string[] = [
  "hi, my new mobile is {phone:07700 900456} and the old one was {phone:+44 (0)7700 900457}",
  "Order 77120934 shipped on 11/02/2026 with tracking no. 420123459261290100.",
  "Refund {card:6011 1111 1111 1117} please, not the gift card.",
  "Build 24.11.3.90 crashes, ticket 55120933, session 27c56540-b8f6-4e50-b5af-9cf7836d5632.",
  "Email {email:accounts+eu@corp.example.com}, VAT NO 318216479 MVA.",
  "My IP is {ip:192.0.2.146}, the gateway says 403 since 09:15:22.",
  "The invoice total is EUR 12,450,000.00, due in 30 days, account 000123456789.",
];
