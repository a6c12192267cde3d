import type { PackedTable } from "~/domain/briefings-page";
import { heatLevel, unpackWeeks } from "~/domain/progress-heat";
import { formatNumber } from "~/i18n/format";
import type { Locale } from "~/i18n/texts";
import type { HeatCell } from "~/ui/kit/heat-table";

/** The rows of a table as they were sent, with the looks of their cells. */
export function unpacked({ rows, steps }: PackedTable, locale: Locale) {
  return rows.map((line) => {
    const [key = "", name = "", packed = "", sum = ""] = line.split("\t");
    const cells = unpackWeeks(packed).map(
      (state): HeatCell =>
        typeof state === "number"
          ? { state: "count", text: formatNumber(state, locale), level: heatLevel(state, steps) }
          : { state },
    );
    return { key, name, cells, sums: [sum === "" ? "—" : formatNumber(Number(sum), locale)] };
  });
}
