import type { Page } from "./pages.ts";

/** 24-unit line icons; they take the colour of the text around them. */
const iconPaths: Record<string, string> = {
  menu: "M3.5 7h17M3.5 12h17M3.5 17h17",
  wheel:
    "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18ZM12 10.500a1.5 1.5 0 1 0 0 3a1.5 1.5 0 0 0 0-3ZM12 3v7.500M12 13.500V21M3 12h7.500M13.5 12H21M5.6 5.600l5.3 5.300M13.1 13.100l5.3 5.300M18.4 5.600l-5.3 5.300M10.9 13.100l-5.3 5.3",
  spanner:
    "M20 6.200a4.8 4.8 0 0 1-6.4 5.600L7 18.400a2.1 2.1 0 0 1-3-3l6.6-6.600A4.8 4.8 0 0 1 16.2 2.400L13.4 5.200l.7 2.9 2.9.7Z",
  bolt: "M8 3.500h8M6 6h12a1 1 0 0 1 1 1v12.500a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1ZM12.8 8.800l-3.3 4.900h5l-3.3 4.6",
  snow: "M12 3v18M4.2 7.500l15.6 9M19.8 7.500l-15.6 9M9.6 4.600L12 7l2.4-2.400M9.6 19.400L12 17l2.4 2.400M3.7 10.800l3.3-.9-.9-3.300M20.3 13.200l-3.3.9.9 3.300M20.3 10.800l-3.3-.9.9-3.300M3.7 13.200l3.3.9-.9 3.3",
  house: "M3.5 11L12 4l8.5 7M5.5 9.500V20h13V9.500M9.5 20v-6h5v6",
  fit: "M12 2.800a2 2 0 1 0 0 4a2 2 0 0 0 0-4ZM9 21l1-6.5-2-4.200L12 9l3 3.2 3.5.8M10 14.500l3.5 1.500V21M4 3v18M2.5 3h3M2.5 21h3M2.8 12H4",
  clock: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18ZM12 7v5.200l3.4 2",
};

export function icon(name: string): string {
  const path = iconPaths[name];
  if (path === undefined) throw new Error(`Unknown icon: ${name}`);
  return `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`;
}

export const wordmark =
  '<svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false"><circle cx="20" cy="20" r="16.5"/><path d="M3.8 23c4-3.4 7.8-3.4 11.8 0s8 3.4 12 0 6.6-2.6 8.6-1.6"/><path class="mark-thin" d="M20 3.500V17M20 20L8.3 8.300M20 20L31.7 8.3"/><circle class="mark-dot" cx="20" cy="19" r="3.2"/></svg>';

/**
 * Page illustrations, 240 by 160 units. `a` is a pale shape behind, `b` the accent, `c` the
 * signal yellow; everything else is a line in the text colour.
 */
const drawings: Record<Page["id"], string> = {
  home: "",
  services:
    '<circle class="a" cx="120" cy="78" r="66"/><circle cx="120" cy="72" r="46"/><circle cx="120" cy="72" r="40"/><path d="M120 32v34M120 78v34M80 72h34M126 72h34M92 44l24 24M124 76l24 24M148 44l-24 24M116 76l-24 24"/><circle class="b" cx="120" cy="72" r="7"/><path d="M66 146h108M76 146V70l38 2M164 146V70l-38 2"/><path class="c" d="M160 40l10-4v14l-10-4Z"/><path d="M170 43h14"/>',
  prices:
    '<circle class="a" cx="124" cy="80" r="64"/><path class="p" d="M64 74l54-46 58 8 6 58-54 46Z"/><circle class="b" cx="160" cy="56" r="8"/><path d="M160 56c22-26 40-26 52-12M92 78l34 38M104 68l20 22M116 58l34 38"/><circle class="c" cx="62" cy="130" r="15"/><circle cx="62" cy="130" r="5"/>',
  hours:
    '<circle class="a" cx="120" cy="74" r="66"/><circle class="p" cx="120" cy="72" r="50"/><path d="M120 28v8M120 108v8M76 72h8M156 72h8M120 44v28l20 14"/><circle class="b" cx="120" cy="72" r="5"/><path d="M28 138c12-10 24-10 36 0s24 10 36 0 24-10 36 0 24 10 36 0 24-10 36 0M52 152c12-8 24-8 36 0s24 8 36 0 24-8 36 0 24 8 36 0"/><path class="c" d="M182 34l8-14 8 14Z"/>',
  delivery:
    '<circle class="a" cx="110" cy="78" r="62"/><circle cx="62" cy="116" r="28"/><circle cx="192" cy="122" r="22"/><path d="M62 116h48l-18-48M62 116l34-44h34M110 116l24-54M128 48l6 14 22 56h36M128 48l-14-4M84 68h18"/><path class="p" d="M148 62h66l-8 44h-50Z"/><path class="c" d="M164 62V40h34v22Z"/><path d="M181 40v22"/><circle class="b" cx="110" cy="116" r="8"/><path d="M20 146h204"/>',
  returns:
    '<circle class="a" cx="120" cy="82" r="64"/><path class="p" d="M70 70h100v68H70Z"/><path class="c" d="M108 70h24v24l-12-8-12 8Z"/><path d="M70 70l14-24h72l14 24M84 124h22"/><path class="bl" d="M196 104a40 40 0 1 0-28-80M184 12l-18 12 16 14"/>',
  warranty:
    '<circle class="a" cx="120" cy="80" r="66"/><path d="M46 112l38-56h64l-44 56ZM76 44l28 68M66 44h22M148 56l-6-20M142 36h16M148 56l12 24c8 16 12 22 16 32"/><circle cx="46" cy="112" r="6"/><circle class="b" cx="104" cy="112" r="9"/><path class="p" d="M176 66l30 10v22c0 20-12 34-30 42c-18-8-30-22-30-42V76Z"/><path class="bl" d="M162 102l10 11 20-24"/>',
  booking:
    '<circle class="a" cx="120" cy="80" r="66"/><path class="p" d="M62 38h116v102H62Z"/><path class="b" d="M62 38h116v22H62Z"/><path d="M88 28v20M152 28v20M84 80h.1M108 80h.1M132 80h.1M156 80h.1M84 102h.1M156 102h.1M84 122h.1M108 122h.1M132 122h.1"/><circle class="c" cx="120" cy="102" r="17"/><path d="M112 102l6 7 11-13"/>',
  contact:
    '<circle class="a" cx="120" cy="76" r="66"/><path class="p" d="M104 124l6-70h20l6 70Z"/><path class="b" d="M107 90l2-20h22l2 20ZM104 54h32v-6h-32ZM112 30l8-10 8 10Z"/><path class="c" d="M112 30h16v18h-16Z"/><path d="M100 38L44 28M100 44L48 54M140 38l56-10M140 44l52 10M80 124c10-8 20 0 40 0s30-8 40 0M30 140c12-9 24-9 36 0s24 9 36 0 24-9 36 0 24 9 36 0 24-9 36 0"/>',
  about:
    '<circle class="a" cx="120" cy="78" r="66"/><path class="p" d="M40 130V74l32-28 32 28v56Z"/><path class="b" d="M104 130V62l36-32 36 32v68Z"/><path class="p" d="M176 130V82l22-20 22 20v48Z"/><path class="c" d="M128 82h24v48h-24ZM62 84h20v18H62Z"/><path d="M72 84v18M140 82v48M190 90h16v16h-16ZM132 52h16v14h-16ZM24 130h200M40 130v14M72 130v14M104 130v14M140 130v14M176 130v14M208 130v14"/>',
  privacy:
    '<circle class="a" cx="120" cy="78" r="66"/><path class="p" d="M148 30c-8 12 2 22 14 20c-2 14 8 22 20 20c2 38-28 68-64 68c-34 0-60-26-60-58c0-34 30-60 64-58c8 0 18 2 26 8Z"/><circle class="b" cx="98" cy="66" r="8"/><circle class="c" cx="128" cy="98" r="9"/><circle class="b" cx="92" cy="106" r="6"/><circle class="c" cx="132" cy="60" r="5"/><path d="M182 34h.1M196 50h.1M176 20h.1M204 28h.1M156 112h.1M112 84h.1"/>',
  "not-found":
    '<circle class="a" cx="120" cy="78" r="66"/><circle cx="84" cy="92" r="40"/><path d="M84 52v80M44 92h80M56 64l56 56M112 64l-56 56"/><path class="bl" d="M84 92c40-60 60 40 92-8M176 84l-2 14M176 84l14 4"/><path class="c" d="M170 118l14-24 14 24Z"/><path d="M184 102v8M184 114h.1M30 140h190"/>',
};

export function pageIcon(id: Page["id"]): string {
  return `<svg class="drawing" viewBox="0 0 240 160" aria-hidden="true" focusable="false">${drawings[id]}</svg>`;
}
