import { formatDay } from "../../format";
import type * as vi from "../../vi/said/progress";

export const problems: typeof vi.problems = {
  "as-of-after-today": "That day has not come. Showing the figures up to today.",
  "as-of-before-start": (p) =>
    `That is before the first day of the campaign (${formatDay(String(p.start))}). Showing the figures up to today.`,
};
