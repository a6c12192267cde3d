/** Stroked drawings on a 20 × 20 field; all of them decorate a word, so none is spoken. */
const drawings = {
  bell: "M5.5 14V9a4.5 4.5 0 0 1 9 0v5l1.5 1.5H4zM8.3 15.7a1.8 1.8 0 0 0 3.4 0M10 4.5V3",
  calendar: "M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5",
  check: "M4 10.5 8 14.5l8-9",
  chevron: "M6 8l4 4 4-4",
  close: "M5 5l10 10M15 5 5 15",
  document: "M5 2.8h7l3.5 3.5v11H5zM7.5 9h5.5M7.5 12h5.5M7.5 15H11",
  down: "M10 4v12m-4.5-4.5L10 16l4.5-4.5",
  download: "M10 3.5v9m-3.7-3.5L10 12.7 13.7 9M4 16.5h12",
  edit: "M4 16l.8-3.4L13.5 4l2.5 2.5-8.7 8.7zM11.6 5.9l2.5 2.5",
  filter: "M3.5 5h13M6 10h8M8.5 15h3",
  help: "M10 3.2a6.8 6.8 0 1 0 0 13.6 6.8 6.8 0 0 0 0-13.6zM7.9 8a2.1 2.1 0 1 1 3.2 1.8c-.8.5-1.1.9-1.1 1.7M10 13.6v.1",
  history: "M4.2 7.3A6.5 6.5 0 1 1 3.5 10M3.8 3.5v4h4M10 6.5V10l2.6 1.6",
  home: "M3 9.5 10 3.5l7 6V17h-4.5v-4.5h-5V17H3z",
  info: "M10 3.2a6.8 6.8 0 1 0 0 13.6 6.8 6.8 0 0 0 0-13.6zM10 9.3v4M10 6.6v.1",
  link: "M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l1-1",
  lock: "M5 9.5h10V17H5zM7 9.5V6.8a3 3 0 0 1 6 0v2.7",
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  moon: "M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z",
  plus: "M10 4v12M4 10h12",
  print: "M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z",
  progress: "M3.5 3.5v13h13M6.5 13l3.2-3.5 2.5 2 4-5.5",
  readiness: "M3.5 6h5M3.5 10h5M3.5 14h5M11 10.3l2 2 4-4.5",
  search: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13.2 13.2 17 17",
  sun: "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1",
  undo: "M4 8h8a4.5 4.5 0 0 1 0 9H8M7 4.5 3.5 8 7 11.5",
  up: "M10 16V4M5.5 8.5 10 4l4.5 4.5",
  upload: "M10 13V4m-3.7 3.3L10 3.6l3.7 3.7M4 16.5h12",
  user: "M10 3.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM3.8 17c.6-3.3 3-5 6.2-5s5.6 1.7 6.2 5",
  warning: "M10 3.2 17.5 16.5h-15zM10 8v4M10 14.2v.1",
} as const;

export type IconName = keyof typeof drawings;

/** One drawing in the colour of the text around it. The word beside it (or an aria-label on its button) says what it means. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="ico" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
