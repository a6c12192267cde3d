/** Where a chart's parts lie, in its own units; a picture is drawn for a wide place or a phone's. */
export interface ChartFrame {
  isWide: boolean;
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Units across a file: 14 of them are 9 pt of A4's 165 mm. */
export const FILE_WIDTH = 720;

/** Narrower than this the phone's picture is drawn. */
const wideFrom = 600;

/** A place is narrower only while the page is being laid out; parts of a smaller picture would have negative sizes. */
const narrowest = 160;

/** The pictures that the server draws: the page's measure, a phone of 390 px, and a file of A4's width. */
export const wideFrame = frameOf(1166);
export const phoneFrame = frameOf(358);
export const fileFrame = frameOf(FILE_WIDTH);

/** The frame for a place of that width; the wide one keeps the proportions of the server's picture. */
export function frameOf(place: number): ChartFrame {
  const width = Math.max(place, narrowest);
  if (width < wideFrom) {
    return { isWide: false, width, height: 300, left: 40, right: width - 8, top: 40, bottom: 266 };
  }
  const height = Math.max(320, Math.round((width * 396) / 1166));
  return { isWide: true, width, height, left: 44, right: width - 124, top: 40, bottom: height - 34 };
}

/** Turns days and values into places. */
export interface ChartScale {
  x(day: number): number;
  y(value: number): number;
}

export function scaleOf(frame: ChartFrame, days: number, highest: number): ChartScale {
  const place = (value: number) => Math.round(value * 10) / 10;
  return {
    x: (day) => place(frame.left + (day / days) * (frame.right - frame.left)),
    y: (value) => place(frame.bottom - (value / highest) * (frame.bottom - frame.top)),
  };
}
