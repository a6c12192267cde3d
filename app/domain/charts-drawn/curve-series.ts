/** What the progress chart draws: finished values and finished words. It computes nothing but places. */
export interface ProgressSeries {
  /** Days on the axis; 0 is the start of the first, 1 its end. */
  days: number;
  /** Each day from the first that is known to the last. */
  actual: readonly ChartPoint[];
  /** The points between which the planned line runs straight. */
  plan: readonly ChartPoint[];
  phases: readonly { name: string; from: number; to: number }[];
  /** Week begins, as small ticks. */
  weeks: readonly number[];
  /** Words under the axis, the most important first: a word that would run into an earlier one is left out. */
  dates: readonly { x: number; text: string; isStrong: boolean }[];
  levels: readonly { value: number; text: string }[];
  /** Filled where a phase ends, an open ring where reports are missing. */
  marks: readonly { x: number; value: number; isOpen: boolean; strong: string; text: string }[];
  today: { x: number; tMinus: number };
  /** Opens from a point on the actual line to a range at the phase's end; null: too little is known. */
  forecast: CurveForecast | null;
  words: {
    /** Said in place of the picture. */
    spoken: string;
    /** On the line's end: "Thực hiện", "trên 895". */
    actual: readonly [string, string] | null;
    plan: string;
    /** At the plan's end: "Chỉ tiêu 1.250". */
    planEnd: string;
  };
  /** The lines shown for the day under the pointer. */
  readout(day: number): readonly string[];
}

export interface ChartPoint {
  x: number;
  value: number;
}

export interface CurveForecast {
  from: ChartPoint;
  to: number;
  low: number;
  high: number;
  /** At its end: "Dự báo 23/05", "1.180–1.330". */
  words: readonly [string, string];
}
