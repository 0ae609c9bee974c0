/** Our own small set: 20 px, strokes of 1.5. */
const paths = {
  ai: "M10 3.2c.5 3.8 2.5 5.8 6.3 6.3-3.8.5-5.8 2.5-6.3 6.3-.5-3.8-2.5-5.8-6.3-6.3 3.8-.5 5.8-2.5 6.3-6.3ZM16 14.5v3M14.5 16h3",
  waiting: "M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM10 6v4.2l2.7 1.7",
  person: "M10 9.8a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6ZM3.6 17c.5-3.1 3-5 6.4-5s5.9 1.9 6.4 5",
  back: "M11.8 4.5 6.3 10l5.5 5.5",
  close: "m5 5 10 10M15 5 5 15",
  check: "m4.5 10.5 3.7 3.7 7.3-8",
  no: "M5.5 10h9",
  search: "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13.2 13.2 17 17",
  send: "M3.5 10 16.5 4l-4 13-3-5.5L3.5 10ZM9.5 11.5l3-3",
  down: "M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5",
  link: "M8 5H5.5A1.5 1.5 0 0 0 4 6.5v8A1.5 1.5 0 0 0 5.5 16h8a1.5 1.5 0 0 0 1.5-1.5V12M11 4h5v5M16 4l-7 7",
  open: "m8 5.5 4.5 4.5L8 14.5",
  mail: "M4 5h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM3.3 5.5l6.7 5.3 6.7-5.3",
  bars: "M4.5 16.5v-4M10 16.5v-13M15.5 16.5V8",
  alert: "M10 6.5v4.5M10 13.6v.1M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4Z",
  chat: "M4.5 4h11A1.5 1.5 0 0 1 17 5.5v7a1.5 1.5 0 0 1-1.5 1.5H10l-4 3v-3H4.5A1.5 1.5 0 0 1 3 12.5v-7A1.5 1.5 0 0 1 4.5 4Z",
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words: hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** The product's mark. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <path
        class="mark-ground"
        d="M8 3h16a6 6 0 0 1 6 6v10a6 6 0 0 1-6 6h-8l-7 5v-5H8a6 6 0 0 1-6-6V9a6 6 0 0 1 6-6"
      />
      <path class="mark-sign" d="M11 19V9.5l10 9.5V9" />
    </svg>
  );
}
