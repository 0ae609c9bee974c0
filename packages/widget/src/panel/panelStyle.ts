/** The panel. Logical properties throughout, so that right-to-left needs no rule of its own. */
export const panelStyle = `[hidden]{display:none!important}
*,:before{box-sizing:border-box}
.bx{position:fixed;z-index:var(--nl-z,99999999);inset-block-end:24px;inset-inline-end:24px;width:384px;height:min(680px,100dvh - 48px)}
.p{height:100%;display:flex;flex-direction:column;overflow:hidden;border:1px solid var(--l);border-radius:20px;background:var(--s);color:var(--t);font-size:16px;line-height:1.5;text-align:start;box-shadow:0 2px 8px #0000000f,0 16px 48px #00000029}
.p ::selection{background:var(--a);color:var(--o)}
h2,p,ul,ol{margin:0;padding:0}
button,textarea{font:inherit;color:inherit}
button{cursor:pointer}
svg{display:block;width:20px;height:20px;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
:focus-visible{outline:2px solid var(--k);outline-offset:2px}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.hd{display:flex;align-items:center;gap:4px;padding:12px;padding-inline-start:20px;border-bottom:1px solid var(--l)}
.who{flex:1;min-width:0;line-height:1.35}
.who>*{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-weight:600}
.who>span{color:var(--m);font-size:14px;font-weight:400}
.ib{display:grid;place-items:center;flex:none;width:44px;height:44px;padding:0;border:1px solid #0000;border-radius:12px;background:none;color:var(--m)}
.ib:hover{background:var(--n);color:var(--t)}
.mn{flex:1;min-height:0;display:flex;flex-direction:column}
.lw{contain:strict;position:relative;flex:1;min-height:0}
.lg{display:flex;flex-direction:column-reverse;height:100%;overflow:hidden auto;overscroll-behavior:contain;scrollbar-width:thin;scrollbar-color:var(--l) #0000}
.lg:focus-visible{outline-offset:-3px}
.lg:has(.wl){flex-direction:column}
.li{display:flex;flex-direction:column;margin-bottom:auto;padding:20px}
.wl{display:flex;flex-direction:column;gap:8px}
h2{font-size:20px;font-weight:600;line-height:1.3;text-wrap:balance}
.wl h2{margin:4px 0 12px}
.sg{padding:10px 16px;border:1px solid var(--l);border-radius:12px;background:none;text-align:start}
.sg:hover{border-color:var(--e);background:var(--n)}
.mt{color:var(--m);font-size:12.5px}
.ms{contain:layout style;display:flex;flex-direction:column;align-items:flex-start;gap:4px;margin-top:4px}
.ms[data-role=visitor]{align-items:flex-end}
.bb{max-width:88%;padding:10px 14px;border:1px solid #0000;border-radius:12px;border-end-start-radius:4px;background:var(--n);overflow-wrap:anywhere}
[data-role=visitor]>.bb{max-width:80%;border-radius:12px;border-end-end-radius:4px;border-color:light-dark(var(--k),var(--l));background:var(--a);color:var(--o)}
.bb p{white-space:pre-line}
.un{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;margin-top:4px;color:var(--m);font-size:14px}
.ms>.un{justify-content:flex-end}
.lk{min-height:24px;padding:0;border:0;background:none;color:var(--k);font-size:inherit;text-decoration:underline;text-underline-offset:2px}
.cp{padding:8px 16px 0}
.fd{display:flex;align-items:flex-end;gap:4px;padding:3px;border:1px solid var(--e);border-radius:24px}
.fd:focus-within{border-color:var(--k);box-shadow:0 0 0 1px var(--k)}
textarea{flex:1;min-width:0;min-height:44px;max-height:calc(7.5em + 20px);margin:0;padding:10px 4px;padding-inline-start:14px;border:0;background:none;resize:none;field-sizing:content;font-size:16px;line-height:1.5}
textarea:focus-visible{outline:0}
textarea::placeholder{color:var(--m);opacity:1}
.sd,.sd:hover{border-radius:50%;border-color:var(--k);background:var(--a);color:var(--o)}
.sd:disabled{border-color:#0000;background:var(--n);color:var(--m);cursor:default}
.ft{padding:8px 20px max(12px,env(safe-area-inset-bottom));color:var(--m);font-size:12.5px;text-align:center;text-wrap:balance}
@media (width<=520px){.bx{inset:var(--nl-y,0) 0 auto;width:auto;height:var(--nl-h,100dvh)}.p{border:0;border-radius:0;padding:env(safe-area-inset-top) env(safe-area-inset-right) 0 env(safe-area-inset-left)}}
@media (height<=420px){.hd{padding-block:2px}.cp{padding-top:4px}.ft{padding-block:2px 4px}.li{padding-block:8px}}
@media (prefers-reduced-motion:no-preference){.p{animation:nl-in .16s ease-out}}
@keyframes nl-in{from{opacity:0;translate:0 8px}}
@media (forced-colors:active){.ib,.bb,.sd{border-color:ButtonBorder}.sd:disabled{border-color:GrayText;color:GrayText}}
`;
