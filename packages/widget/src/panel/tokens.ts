/**
 * Colours from the one accent `--a`: surface, neutral bubble, text, muted text, line, edge of a field (3:1),
 * accent as text (4.5:1), wrong. The lightness is fixed, so the contrast holds for any accent.
 */
export const tokens = `:host{font-family:inherit!important;color-scheme:light dark!important;--w:clamp(0,(.179 - y)*1e6,1);--s:light-dark(oklch(from var(--a) .995 calc(c*.03) h),oklch(from var(--a) .205 calc(c*.15) h));--n:light-dark(oklch(from var(--a) .957 calc(c*.13) h),oklch(from var(--a) .28 calc(c*.2) h));--t:light-dark(oklch(from var(--a) .24 calc(c*.25) h),oklch(from var(--a) .94 calc(c*.06) h));--m:light-dark(oklch(from var(--a) .48 calc(c*.25) h),oklch(from var(--a) .76 calc(c*.12) h));--l:light-dark(oklch(from var(--a) .905 calc(c*.15) h),oklch(from var(--a) .35 calc(c*.2) h));--e:light-dark(oklch(from var(--a) .6 calc(c*.25) h),oklch(from var(--a) .6 calc(c*.25) h));--k:light-dark(oklch(from var(--a) min(l,.47) c h),oklch(from var(--a) max(l,.8) min(c,.11) h));--r:light-dark(oklch(.5 .18 27),oklch(.78 .12 27));--o:color(from var(--a) xyz calc(.95*var(--w)) var(--w) calc(1.089*var(--w)))}
:host([data-theme=light]){color-scheme:light!important}
:host([data-theme=dark]){color-scheme:dark!important}
@supports not (color:oklch(from red l c h)){:host{--s:#fff;--n:#eef3f5;--t:#14232b;--m:#4d5f68;--l:#d9e2e6;--e:#7a8a92;--k:#1d5b79;--r:#a3261b;--o:#fff}}
`;
