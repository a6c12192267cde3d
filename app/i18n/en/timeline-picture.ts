import { counted } from "../counted";
import type { pictureTexts as vi } from "../vi/timeline-picture";

const months = ["January", "February", "March", "April", "May", "June", "July"].concat([
  ...["August", "September", "October", "November", "December"],
]);

export const pictureTexts: typeof vi = {
  extents: { label: "Extent of the picture", whole: "Whole", month: "Month", week: "Week" },
  steps: {
    label: "Move through the picture",
    earlier: { month: "Month before", week: "Week before" },
    later: { month: "Month after", week: "Week after" },
    today: "Today",
    election: "Election day",
  },
  shown: {
    whole: ({ from, to }) => `${from}–${to}`,
    month: ({ month, year, from, to }) => `${months.at(month - 1)} ${year} (${from}–${to})`,
    week: ({ number, from, to }) => `Week ${number} (${from}–${to})`,
  },
  paper: (n) => `The first ${n} of each group are printed; the whole list is on the screen.`,
  keys: "Select the picture, then use ← → to step and + − to zoom.",
  area: "Picture of the election calendar",
  weekOfDays: ({ number, from, to }) => `Week ${number} (${from}–${to})`,
  ownWeeks: "Report week",
  meetings: (n) => (n === 1 ? "1 in all" : `${n} in all`),
  early: (n) => `${counted(n, "day")} early`,
  late: (n) => `${counted(n, "day")} late`,
  rounds: {
    lead: ({ number, body, level }) => {
      const levels: Record<string, string> = {
        central: "central",
        province: "of provinces",
        district: "of districts",
        commune: "of communes",
      };
      const place = body === "pc" ? ` ${levels[level] ?? ""}`.trimEnd() : "";
      return `Round ${number} ${body === "na" ? "National Assembly" : "People's Council"}${place}`;
    },
    held: ({ held, all }) => `${held}/${all} held`,
    heldOn: (day) => `held ${day}`,
    plannedOn: (day) => `planned ${day}`,
  },
  marks: {
    planned: "planned day",
    limit: "limit, where done on another day",
    baseline: "original plan",
    weekend: "Saturday, Sunday",
    dayOff: "public holiday",
    meeting: "weekly meeting",
  },
  plan: {
    handle: (title) => `Planned day: ${title}`,
    value: ({ day, left, weekday }) => `planned ${day} · ${left} · ${weekday}`,
    hint: "Drag the mark of a planned day; or select it and use ← → (Shift: a week), Enter to save, Esc to give up.",
    title: "Move the planned day",
    before: "From",
    after: "To",
    none: "none yet",
    submit: "Save planned day",
    cancel: "Cancel",
    close: "Close",
    afterLimit: (day) => `This day is after the limit, ${day}.`,
    now: (day) => `The planned day is now ${day}. Save once more to put the day below in its place.`,
  },
  file: {
    label: "Save the picture",
    png: "PNG",
    svg: "SVG",
    failed: "This browser cannot draw the PNG. Save the SVG.",
    asOf: (day) => `As of ${day}`,
    demonstration: "Illustrative data",
  },
};
