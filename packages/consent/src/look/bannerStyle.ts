/**
 * Layer one: a sheet at the bottom of a phone, a card low at the side of the text's start on a desktop (the chat
 * has the other). Three equal columns, in sight while the text scrolls; what has the focus is not scrolled behind.
 */
export const bannerStyle: string = `#nl-consent.nl-c{position:fixed;z-index:999999999;inset:auto 0 0;max-height:59dvh;overflow:auto;padding:16px 16px 0;box-shadow:0 4px 24px #0003}\
#nl-consent.nl-c p{margin-top:4px}\
#nl-consent.nl-c div{position:sticky;bottom:0;display:grid;grid:auto/repeat(3,minmax(0,1fr));gap:8px;padding:12px 0;background:inherit}\
#nl-consent.nl-c a{display:inline-block;padding-bottom:12px}\
@media(min-width:600px){#nl-consent.nl-c{inset-inline:24px auto;bottom:24px;width:420px;border-radius:12px}}\
:root:has(#nl-consent){scroll-padding-block-end:60vh}\
.nl-hold:not(#a){display:inline-grid;contain:layout;place-content:center;gap:12px;padding:16px;max-width:100%;border-radius:12px;text-align:center}`;
