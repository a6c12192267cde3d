import { formatNumber } from "../format";
import type { unitPoints as vietnamese } from "../vi/unit-points";

const n = (value: number) => formatNumber(value, "en");

/** Where units lie on the map. */
export const unitPoints: typeof vietnamese = {
  title: "Units on the map",
  lede: (p: { known: number; all: number }) => `${n(p.known)} of ${n(p.all)} units have a point.`,
  ledeNote:
    "A unit's name stands at its point on the map of decoration; sites more than 10 km away are asked about.",
  spoken: (p: { shown: number }) => `Map with the points of ${n(p.shown)} units; the list is below.`,
  pick: "Choose a unit, then press on the map to take the coordinates, or type them.",
  offline:
    "A map without a background: points are drawn by their coordinates, north is up; small dots are decoration sites.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  scale: (p: { metres: number }) => (p.metres >= 1000 ? `${n(p.metres / 1000)} km` : `${n(p.metres)} m`),
  unit: "Unit",
  chooseUnit: "Choose a unit",
  point: "Coordinates",
  pointHint:
    "Latitude first: 20.951234, 107.080123 or 20,951234; 107,080123 or 20°57'04\"N 107°04'48\"E. Empty: no point.",
  confirmFar: "These coordinates are right",
  submit: "Save the point",
  pasteTitle: "Paste a list from Excel",
  pasteText: "List",
  pasteHint: "Three columns: unit, latitude, longitude; or two: unit, coordinates.",
  preview: "Preview",
  previewTitle: (p: { good: number; bad: number }) =>
    p.bad === 0
      ? `${n(p.good)} lines can be saved`
      : `${n(p.good)} lines can be saved, ${n(p.bad)} to correct`,
  columns: {
    line: "Line",
    unit: "Unit",
    before: "Saved now",
    after: "Will be saved",
    state: "Check",
    point: "Coordinates",
    group: "Part of",
  },
  fine: "Fine",
  mend: "Correct it in the field above and preview again.",
  confirm: (count: number) => `Save ${n(count)} lines with a warning all the same`,
  pasteSubmit: (count: number) => `Save ${n(count)} points`,
  listTitle: "Units",
  listNote: (missing: number) =>
    missing === 0 ? "Every reporting unit has a point." : `${n(missing)} reporting units have no point.`,
  none: "None",
  set: "Set",
  setSpoken: (unit: string) => `Set the point of ${unit}`,
  historyTitle: "Set of late",
  historyLine: (p: { names: string; more: number }) =>
    p.more > 0 ? `${p.names} and ${n(p.more)} more` : p.names,
  undone: "Undone",
  undo: "Undo",
  undoSpoken: (p: { by: string; at: string }) => `Undo what ${p.by} set at ${p.at}`,
};
