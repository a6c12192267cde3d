/**
 * A finished picture as a list of shapes: laid out once here, then drawn on the page (`ui/charts/shapes`) and in a file
 * (`svgFile`). `look` is a class of the style sheet: the page's own, or the file's.
 */
export type Shape =
  | { kind: "rect"; look: string; x: number; y: number; width: number; height: number }
  | { kind: "line"; look: string; x1: number; y1: number; x2: number; y2: number }
  | { kind: "path"; look: string; d: string }
  | { kind: "polyline"; look: string; points: string }
  | { kind: "circle"; look: string; x: number; y: number; r: number }
  | TextShape
  /** The kilometre stone, its foot's middle at (x, y). */
  | { kind: "stone"; x: number; y: number; tMinus: number };

export interface TextShape {
  kind: "text";
  look: string;
  x: number;
  y: number;
  text: string;
  /** Said in bold before the text. */
  lead?: string;
  anchor?: "start" | "middle" | "end";
}

export interface Drawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

export const line = (look: string, x1: number, y1: number, x2: number, y2: number): Shape => ({
  kind: "line",
  look,
  x1,
  y1,
  x2,
  y2,
});

export const rect = (look: string, x: number, y: number, width: number, height: number): Shape => ({
  kind: "rect",
  look,
  x,
  y,
  width,
  height,
});

export const words = (
  look: string,
  x: number,
  y: number,
  text: string,
  anchor?: TextShape["anchor"],
): TextShape => ({ kind: "text", look, x, y, text, ...(anchor === undefined ? {} : { anchor }) });

/** Places rounded to a tenth, as a polyline takes them. */
export function pointsOf(places: readonly (readonly [number, number])[]): string {
  return places.map(([x, y]) => `${x},${y}`).join(" ");
}
