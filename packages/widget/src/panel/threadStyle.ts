/** What messages, their number at the launcher and the privacy page need beyond the panel's own style; it comes with them. */
export const threadStyle = `pre,blockquote{margin:0;padding:0}
.li>.lk{align-self:center}
:not([data-role=visitor])+.ms[data-role=visitor]{margin-top:16px}
.ms:has(>.mt:first-child){margin-top:16px}
.ol{padding:8px 20px;background:var(--n);color:var(--t);font-size:14px}
a{color:var(--k);text-underline-offset:2px}
[data-wrong=true]{color:var(--r)}
.bg{position:absolute;inset-block-start:-4px;inset-inline-end:-4px;min-width:22px;height:22px;padding:0 6px;border-radius:11px;background:#b3261e;color:#fff;border:1px solid #fff;font:600 12.5px/20px system-ui,sans-serif;text-align:center}
.pv h2:focus-visible{outline-offset:-3px}
.bb>*+*,li>:is(ul,ol,p){margin-top:8px}
.bb :is(ul,ol){padding-inline-start:20px}
.bb li+li{margin-top:4px}
.bb code{font:14px/1.4 ui-monospace,monospace}
.bb :not(pre)>code{padding:1px 4px;border-radius:4px;background:var(--s)}
pre,.tb{overflow:auto}
pre{padding:8px;border-radius:6px;background:var(--s)}
table{border-collapse:collapse;font-size:14px}
td,th{padding:4px 8px;border:1px solid var(--l);text-align:start;overflow-wrap:normal}
blockquote{padding-inline-start:12px;border-inline-start:2px solid var(--e)}
.ct,.so li:before{display:inline-grid;place-items:center;min-width:18px;height:18px;padding:0 4px;border-radius:9px;background:var(--s);border:1px solid var(--l);color:var(--k);font-size:12.5px;line-height:1;text-decoration:none}
.ct{margin-inline:1px;vertical-align:1px}
.so{display:flex;flex-wrap:wrap;gap:4px 12px;max-width:100%;margin-top:4px;list-style:none;counter-reset:n;font-size:14px}
.so li{display:flex;gap:6px;align-items:center;max-width:100%;min-height:24px;counter-increment:n}
.so li:before{content:counter(n);flex:none;background:var(--n)}
.so a{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
[data-state=failed]>.un{color:var(--r)}
.of{margin-top:8px;padding:9px 16px;border:1px solid var(--k);border-radius:22px;background:none;color:var(--k);font-weight:600}
.of:hover{background:var(--n)}
.ev{margin:16px 0 4px;color:var(--m);font-size:14px;text-align:center;text-wrap:balance}
.bz{margin-top:12px;color:var(--m);font-size:14px}
.jp{position:absolute;inset-block-end:8px;inset-inline:0;width:fit-content;margin:auto;display:flex;align-items:center;gap:6px;padding:6px 14px 6px 10px;border:1px solid var(--l);border-radius:20px;background:var(--s);box-shadow:0 4px 16px #0002;font-size:14px}
.pv{flex:1;overflow:auto;padding:20px;display:flex;flex-direction:column;gap:16px;align-items:flex-start;overflow-wrap:anywhere}
.pv ul{padding-inline-start:20px}
.pv li+li{margin-top:8px}
:is([data-state=streaming]>.bb>:last-child:not(ul,ol),[data-state=streaming]>.bb>:last-child>li:last-child):after{content:"";display:inline-block;width:2px;height:1em;margin-inline-start:3px;vertical-align:-.15em;background:var(--e)}
@media (prefers-reduced-motion:no-preference){.bz{animation:nl-wait 1s ease-in-out .4s infinite alternate}}
@keyframes nl-wait{to{opacity:.8}}
`;
