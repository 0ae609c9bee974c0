/** What the warning needs beyond the panel's own style; it comes with it. Where there is little height it scrolls. */
export const warningStyle = `.cp{display:flex;flex-direction:column;min-height:0}
.cp>*{flex:none}
.cp>[aria-live]{flex:0 1 auto;min-height:0;overflow:auto;overflow-wrap:anywhere;font-size:14px}
.wq{padding:0 4px 8px;color:var(--m)}
.wr{margin-bottom:8px;padding:12px 16px;border:1px solid var(--e);border-radius:12px;background:var(--n)}
.wr:focus-visible{outline-offset:-2px}
.wt{font-size:16px;font-weight:600}
.wb{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
.wb>button{min-height:40px;padding:4px 14px;border:1px solid var(--k);border-radius:20px;background:var(--s);color:var(--k);font-weight:600}
.wb>button:hover{background:var(--n)}
@media (height<=420px){.cp:has(.wr) textarea{max-height:44px}.wr{padding:8px 12px}.wb{gap:6px;margin-top:8px}.wb>button{padding-inline:8px}}
@media (prefers-reduced-motion:no-preference){.wr{animation:nl-in .16s ease-out}}
`;
