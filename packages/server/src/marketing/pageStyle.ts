/** The look of the two pages that a message links to: the house's tokens, light and dark. */
export const pageStyle = `
:root{color-scheme:light dark;
--ground:#f4f6f8;--surface:#fff;--tint:#eef2f6;--line:#dde2e8;--ink:#1d242c;--ink-2:#56616d;--accent:#0b5a8f;--on-accent:#fff}
@media (prefers-color-scheme:dark){:root{
--ground:#11161b;--surface:#192027;--tint:#222b34;--line:#313b45;--ink:#e8ecf0;--ink-2:#aab4be;--accent:#86c1ec;--on-accent:#0c1a26}}
*{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Ubuntu,sans-serif}
body{margin:0;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;align-items:center;justify-content:center;padding:24px 16px}
main{width:100%;max-width:480px;background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:32px;
box-shadow:0 1px 2px rgb(10 25 40/.05),0 6px 24px rgb(10 25 40/.06)}
p{margin:0}
.name{font-size:14px;color:var(--ink-2);margin-bottom:16px;overflow-wrap:anywhere}
h1{font-size:24px;line-height:1.3;font-weight:600;margin:0 0 12px;text-wrap:balance;overflow-wrap:anywhere}
.words{margin-top:24px}
.words p{font-size:14px;color:var(--ink-2)}
blockquote{margin:8px 0 0;padding:12px 16px;background:var(--tint);border-radius:6px;white-space:pre-line;overflow-wrap:anywhere}
form{margin-top:24px}
button{font:inherit;font-weight:600;min-height:48px;padding:8px 24px;border:0;border-radius:6px;background:var(--accent);color:var(--on-accent);cursor:pointer}
button:hover{filter:brightness(1.08)}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:6px}
footer{margin-top:24px;font-size:14px}
a{color:var(--ink-2);display:inline-block;padding:8px}
a:hover{color:var(--ink)}
@media (max-width:480px){body{justify-content:flex-start}main{padding:24px}button{width:100%}}
@media (forced-colors:active){main,button{border:1px solid}}
`;
