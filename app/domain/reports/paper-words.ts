/** Figures and names as official Vietnamese papers write them, whatever the reader's language. */
import { formatCivil } from "../calendar/civil-date";
import type { Figure } from "../progress-figures";
import type { ReviewFigures } from "../review-figures";

const before = { exact: "", over: "trên ", nearly: "gần ", about: "khoảng ", uncounted: "" } as const;

/** 1.250 */
export const numberText = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ".");

/** "trên 170"; "chưa đếm"; "–" where nothing was reported, which is not 0. */
export function figureText(figure: Figure): string {
  if (figure === null) return "–";
  if (figure.value === null) return "chưa đếm";
  return `${before[figure.qualifier]}${numberText(figure.value)}`;
}

/** "92%"; "trên 97%" of a figure that is "trên": a share keeps the nature of its figure. */
export const percentText = (figure: Figure, percent: number) =>
  `${figure ? before[figure.qualifier] : ""}${percent}%`;

/** "trên 170 tin, bài chia sẻ mạng xã hội", "3 số bản tin sinh hoạt chi bộ". */
export function countedText(figure: Figure, { name, unit }: { name: string; unit: string }): string {
  const [amount, what] = [figureText(figure), lowerFirst(name)];
  if (what.startsWith(unit)) return `${amount} ${what}`;
  const [first = ""] = what.split(/[ ,]/u);
  const isSaidTwice = unit.split(/[ ,]+/u).includes(first) || what.includes(unit);
  return isSaidTwice ? `${amount} ${unit} (${what})` : `${amount} ${unit} ${what}`;
}

/** The first letter small, but not that of an abbreviation: "USB". */
export function lowerFirst(text: string): string {
  const second = text.charAt(1);
  const isWord = second !== second.toLocaleUpperCase("vi") || second === " " || second === ",";
  return isWord ? text.charAt(0).toLocaleLowerCase("vi") + text.slice(1) : text;
}

/** "từ ngày 01/01/2021 đến hết ngày 26/03/2021" */
export const periodText = ({ from, asOf }: Pick<ReviewFigures, "from" | "asOf">) =>
  `từ ngày ${formatCivil(from)} đến hết ngày ${formatCivil(asOf)}`;

/** The names, and how many more there are. */
export function namesText(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).join("; ");
  return names.length > most ? `${shown} và ${names.length - most} đơn vị khác` : shown;
}
