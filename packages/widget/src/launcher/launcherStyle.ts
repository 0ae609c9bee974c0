/**
 * The host is no box at all, so it takes no room and no clicks; `!important` keeps the page's rules for every
 * element away from it. Black or white on the accent, whichever has the higher contrast (the border is a
 * relative luminance of 0.179, a CIE lightness of 49.4); white where the browser cannot compute it. The panel brings the rest.
 */
export const launcherStyle = `:host{all:initial!important;display:contents!important;color:#fff!important;--a:var(--nl-accent,#1d5b79)}.l{position:fixed;z-index:var(--nl-z,99999999);inset-block-end:24px;inset-inline-end:24px;width:56px;height:56px;padding:15px;border:1px solid #0000;border-radius:50%;background:var(--a);color:lab(from var(--a) clamp(0,(49.4 - l)*1e6,100) 0 0);box-shadow:0 4px 20px #0003;cursor:pointer}.l:before{content:"";display:block;height:20px;border:2px solid;border-radius:50%;border-end-start-radius:3px}`;
