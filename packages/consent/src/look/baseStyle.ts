/**
 * What banner, settings and placeholders (`.nl-c`) share. They lie in the page's own DOM: `:not(#a)` outweighs the
 * page's rules, `all:unset` keeps those for elements away, what is inherited (the font) stays. Light or dark as the
 * page's `color-scheme` says; browsers without `light-dark()` get the system's colours. So little of the accent
 * goes into a button that its text is readable on every accent.
 */
export const baseStyle: string = `.nl-c:not(#a){all:unset;box-sizing:border-box;background:Canvas;background:light-dark(#fff,#1f2428);color:CanvasText;color:light-dark(#1f272d,#eceff1);border:1px solid #8886;font-size:max(1rem,16px);line-height:1.5;text-align:start}\
.nl-c:not(#a) *{all:unset;box-sizing:border-box;display:block}\
.nl-c:not(#a) :is(h2,b,button){font-weight:600}\
.nl-c:not(#a) :is(a,button){cursor:pointer;font-size:14px;border-radius:6px}\
.nl-c:not(#a) a{text-decoration:underline}\
.nl-c:not(#a) button{min-height:44px;padding:4px 2%;background:color-mix(in srgb,var(--nl-accent,#36648b) 11%,#8881);border:1px solid #8886;text-align:center;hyphens:auto;overflow-wrap:anywhere}\
.nl-c:not(#a) :focus-visible{outline:2px solid;outline-offset:2px}`;
