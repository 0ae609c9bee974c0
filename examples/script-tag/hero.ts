/**
 * The harbour on the front page. Colours come from the style sheet, by class, so that the same
 * drawing is a clear morning in the light theme and an evening with lit windows in the dark one.
 * Sea, quay and hills run far outside the view box: on very wide screens the drawing stays its
 * size in the middle and the scenery simply goes on.
 */

type House = {
  x: number;
  width: number;
  top: number;
  roof: number;
  colour: string;
  windows: readonly number[];
};

const shore = 398;

const houses: readonly House[] = [
  { x: 716, width: 62, top: 338, roof: 34, colour: "h-ochre", windows: [16, 38] },
  { x: 782, width: 78, top: 312, roof: 42, colour: "h-red", windows: [15, 34, 53] },
  { x: 864, width: 58, top: 334, roof: 32, colour: "h-white", windows: [14, 35] },
  { x: 926, width: 84, top: 304, roof: 46, colour: "h-teal", windows: [16, 37, 58] },
  { x: 1014, width: 60, top: 336, roof: 32, colour: "h-red", windows: [15, 36] },
];

function house({ x, width, top, roof, colour, windows }: House): string {
  const middle = x + width / 2;
  const rows = top < 320 ? [top + 14, top + 46] : [top + 18];
  const panes = rows.flatMap((y, row) =>
    windows.map((dx, column) => {
      const lit = (row + column + width) % 3 === 0 ? "h-pane" : "h-pane h-lit";
      return `<rect class="${lit}" x="${x + dx}" y="${y}" width="11" height="15"/>`;
    }),
  );
  return `<path class="${colour}" d="M${x} ${shore}V${top}L${middle} ${top - roof}L${x + width} ${top}V${shore}Z"/>
<path class="h-roof" d="M${x - 5} ${top + 3}L${middle} ${top - roof - 3}L${x + width + 5} ${top + 3}"/>${panes.join("")}`;
}

function spokes(cx: number, cy: number, radius: number): string {
  const lines = Array.from({ length: 16 }, (_, index) => {
    const angle = (index * Math.PI) / 8 + 0.12;
    const hub = angle + (index % 2 === 0 ? 1.2 : -1.2);
    const point = (r: number, a: number) =>
      `${(cx + r * Math.cos(a)).toFixed(1)} ${(cy + r * Math.sin(a)).toFixed(1)}`;
    return `M${point(9, hub)}L${point(radius, angle)}`;
  });
  return `<path class="h-spoke" d="${lines.join("")}"/>`;
}

function wheel(cx: number, cy: number): string {
  return `${spokes(cx, cy, 76)}<circle class="h-rim" cx="${cx}" cy="${cy}" r="77"/><circle class="h-tyre" cx="${cx}" cy="${cy}" r="84"/><circle class="h-hub" cx="${cx}" cy="${cy}" r="8"/>`;
}

const heatherSprigs = [
  [1424, 236, -10],
  [1436, 222, -4],
  [1448, 230, 2],
  [1458, 216, 5],
  [1468, 228, 9],
  [1478, 238, 14],
]
  .map(([x = 0, y = 0, lean = 0]) => {
    const dots = [0, 9, 18].map(
      (step, index) =>
        `<circle class="h-flower" cx="${x + lean * 0.3 - step * 0.1 * (lean / 4)}" cy="${y + step}" r="${3.4 + index * 0.9}"/>`,
    );
    return `<path class="h-stem" d="M${x} ${y}L${x - lean * 0.5} 266"/>${dots.join("")}`;
  })
  .join("");

const bicycle = `<g class="h-bike">
<path class="h-beam" d="M1494 288L1820 330V454H1640Z" fill="url(#beam)"/>
${wheel(1190, 374)}${wheel(1452, 374)}
<path class="h-guard" d="M1098 384A93 93 0 0 1 1276 340"/><path class="h-guard" d="M1376 322A93 93 0 0 1 1539 342"/>
<path class="h-thin" d="M1120 292H1236M1128 292L1190 374M1178 292L1190 374"/>
<path class="h-frame" d="M1296 380L1264 262M1296 380L1416 284M1270 288C1310 330 1372 296 1410 262M1296 380H1190L1270 288"/>
<path class="h-frame" d="M1402 238L1416 290C1424 326 1436 344 1452 374"/>
<path class="h-frame h-metal" d="M1402 240L1396 214"/>
<path class="h-bar" d="M1396 214C1404 204 1400 196 1386 198L1346 208"/><path class="h-grip" d="M1366 203L1340 209"/>
<path class="h-frame h-metal" d="M1264 262L1258 240"/>
<path class="h-saddle" d="M1222 232C1238 224 1262 228 1296 236C1300 242 1292 244 1280 243C1262 242 1246 252 1232 248C1222 246 1218 238 1222 232Z"/>
${heatherSprigs}
<path class="h-basket" d="M1416 258H1488L1478 306H1426Z"/><path class="h-weave" d="M1419 272H1485M1422 288H1482M1434 258L1438 306M1452 258V306M1470 258L1466 306"/>
<circle class="h-lamp" cx="1492" cy="292" r="8"/>
<path class="h-chain" d="M1296 362L1190 366M1296 398L1190 382"/>
<circle class="h-ring" cx="1296" cy="380" r="19"/><path class="h-crank" d="M1296 380L1316 420M1304 421H1330M1296 380L1276 340M1264 339H1288"/><circle class="h-hub" cx="1296" cy="380" r="6"/>
<path class="h-thin" d="M1208 384L1182 462"/>
</g>`;

const lighthouse = `<path class="h-rock" d="M548 402C566 382 590 388 604 374C624 364 652 370 664 384C676 390 690 392 698 402Z"/>
<path class="h-light-beam" d="M642 260L1010 168V250Z" fill="url(#beam)"/>
<path class="h-white" d="M620 376L626 276H646L652 376Z"/><path class="h-red" d="M622.5 334L624.3 304H647.700L649.5 334Z"/>
<path class="h-red" d="M622 276H650V270H622ZM628 252L636 242L644 252Z"/><rect class="h-pane h-lit" x="629" y="252" width="14" height="18"/>`;

const boat = `<path class="h-white" d="M452 428H514L500 444H464Z"/><path class="h-red" d="M456.5 433H509.500L506 437H460Z"/><path class="h-mast" d="M482 428V380"/><path class="h-sail" d="M485 382L508 420H485ZM479 390L460 420H479Z"/>`;

const waves = [
  [60, 424, 70],
  [210, 446, 110],
  [330, 418, 54],
  [560, 424, 90],
  [690, 448, 120],
  [120, 478, 90],
  [380, 484, 140],
  [600, 488, 80],
  [840, 424, 80],
  [960, 440, 60],
  [-260, 450, 120],
  [-480, 430, 90],
]
  .map(([x = 0, y = 0, length = 0]) => `M${x} ${y}h${length}`)
  .join("");

export const heroIllustration = `<svg viewBox="0 0 1600 500" aria-hidden="true" focusable="false" preserveAspectRatio="xMidYMax meet">
<defs><linearGradient id="beam"><stop offset="0" stop-color="#ffe9ad"/><stop offset="1" stop-color="#ffe9ad" stop-opacity="0"/></linearGradient></defs>
<circle class="h-sun" cx="1348" cy="116" r="57"/>
<path class="h-stars" d="M940 90h.1M1060 150h.1M1130 60h.1M1210 120h.1M1500 70h.1M1460 170h.1M860 180h.1M1560 140h.1M760 130h.1M1010 210h.1M1700 90h.1M1860 160h.1M660 190h.1"/>
<path class="h-far" d="M-2000 400V384C-900 372-500 384-120 370C60 364 160 352 300 360C460 368 560 350 700 330C800 316 860 262 960 244C1040 230 1090 268 1170 262C1270 254 1320 206 1420 198C1520 190 1580 236 1680 240C1900 250 2300 330 3600 350V400Z"/>
<path class="h-near" d="M640 402C720 372 780 352 870 340C960 328 1040 300 1140 306C1250 312 1330 280 1440 284C1560 288 1640 312 1760 316C2000 326 2600 350 3600 356V402Z"/>
<path class="h-heath" d="M1080 402C1160 366 1260 350 1360 352C1480 354 1560 338 1680 346C1900 360 2600 372 3600 376V402Z"/>
<rect class="h-sea" x="-2000" y="398" width="5600" height="240"/>
${lighthouse}${boat}
<rect class="h-wharf" x="704" y="396" width="384" height="9"/><path class="h-pile" d="M720 404V424M770 404V424M820 404V424M870 404V424M920 404V424M970 404V424M1020 404V424M1070 404V424"/>
${houses.map(house).join("")}
<path class="h-wave" d="${waves}"/>
<path class="h-quay" d="M1010 500L1064 454H3600V900H1010Z"/><path class="h-quay-edge" d="M1064 454H3600"/><path class="h-plank" d="M1050 466H3600M1036 478H3600M1022 490H3600"/>
<path class="h-bird" d="M1150 150q9-10 18 0q9-10 18 0M1206 184q7-8 14 0q7-8 14 0M880 170q7-8 14 0q7-8 14 0"/>
${bicycle}
</svg>`;
