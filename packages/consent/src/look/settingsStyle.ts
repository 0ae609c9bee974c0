/** Layer two: a quiet list of switches; a sheet that fills a phone, a dialog in the middle of a desktop. */
export const settingsStyle: string = `
#nl-consent-settings.nl-s{position:fixed;inset:0;margin:auto;display:flex;flex-direction:column;inline-size:100%;block-size:100dvh;border-width:0;overflow:hidden}
#nl-consent-settings.nl-s:not([open]){display:none}
#nl-consent-settings.nl-s::backdrop{background:#0007}
#nl-consent-settings.nl-s .nl-head{display:flex;gap:16px;align-items:center;justify-content:space-between;padding:12px 12px 12px 16px;padding-inline:16px 12px}
#nl-consent-settings.nl-s h2{font-size:18px;line-height:1.3}
#nl-consent-settings.nl-s .nl-head button{flex:none;padding-inline:12px;background:none;border-color:#0000}
#nl-consent-settings.nl-s .nl-list{flex:1;overflow:auto;overscroll-behavior:contain;padding-inline:16px}
#nl-consent-settings.nl-s .nl-news:not(:empty){margin-block-end:12px;padding:12px 16px;border-radius:12px;background:light-dark(#f2f5f7,#2a3036);font-size:14px}
#nl-consent-settings.nl-s .nl-services>.nl-item{margin-inline-start:16px}
#nl-consent-settings.nl-s .nl-services>.nl-item b{font-size:14px}
#nl-consent-settings.nl-s .nl-who{padding-block:16px;border-block-start:1px solid light-dark(#e2e6e9,#363d44)}
#nl-consent-settings.nl-s .nl-who a{display:inline}
#nl-consent-settings.nl-s .nl-quiet{display:block;margin-block-start:8px;padding-inline:12px;background:none}
#nl-consent-settings.nl-s .nl-item{padding-block:12px;border-block-start:1px solid light-dark(#e2e6e9,#363d44)}
#nl-consent-settings.nl-s .nl-line{display:flex;gap:16px;align-items:start;justify-content:space-between}
#nl-consent-settings.nl-s label{cursor:pointer}
#nl-consent-settings.nl-s :is(.nl-line,li,summary,small,.nl-item p,.nl-who){font-size:14px}
#nl-consent-settings.nl-s b{font-size:16px}
#nl-consent-settings.nl-s small{flex:none;padding-block-start:2px;color:light-dark(#515c65,#b4bdc4)}
#nl-consent-settings.nl-s input{flex:none;position:relative;inline-size:44px;block-size:26px;margin-block-start:1px;border:1px solid light-dark(#6b757d,#98a2aa);border-radius:13px;background:light-dark(#fff,#1f2428)}
#nl-consent-settings.nl-s input::before{content:"";position:absolute;inset-block-start:4px;inset-inline-start:4px;inline-size:16px;block-size:16px;border-radius:8px;background:light-dark(#6b757d,#98a2aa)}
#nl-consent-settings.nl-s input:checked{background:light-dark(#1f272d,#eceff1);border-color:light-dark(#1f272d,#eceff1)}
#nl-consent-settings.nl-s input:checked::before{inset-inline-start:22px;background:light-dark(#fff,#1f2428)}
#nl-consent-settings.nl-s summary{display:inline-block;padding-block:6px;cursor:pointer;color:light-dark(#515c65,#b4bdc4);text-decoration:underline dotted}
#nl-consent-settings.nl-s li{overflow-wrap:anywhere}
#nl-consent-settings.nl-s code{display:inline;font-family:ui-monospace,monospace;font-size:13px}
#nl-consent-settings.nl-s .nl-foot{display:grid;grid:auto/repeat(3,minmax(0,1fr));gap:8px;padding:12px 16px max(12px,env(safe-area-inset-bottom));border-block-start:1px solid light-dark(#cdd3d8,#474f57)}
@media(min-width:600px){#nl-consent-settings.nl-s{inline-size:560px;block-size:fit-content;max-block-size:min(720px,100dvh - 48px);border-width:1px;border-radius:20px;box-shadow:0 8px 48px #0004}#nl-consent-settings.nl-s .nl-head{padding:16px 16px 12px;padding-inline:24px 16px}#nl-consent-settings.nl-s :is(.nl-list,.nl-foot){padding-inline:24px}#nl-consent-settings.nl-s .nl-foot{padding-block:16px}}
@media(max-height:400px){#nl-consent-settings.nl-s{display:block;overflow:auto}#nl-consent-settings.nl-s .nl-list{overflow:visible}}
@media(forced-colors:active){#nl-consent-settings.nl-s input::before{background:ButtonText;forced-color-adjust:none}#nl-consent-settings.nl-s input:checked{background:Highlight;forced-color-adjust:none}#nl-consent-settings.nl-s input:checked::before{background:HighlightText}}`;
