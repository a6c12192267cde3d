import type { PivotPage } from "~/domain/pivot-page";
import { type PivotCell, unpackMember } from "~/domain/pivot-table";
import type { PivotAxis } from "~/domain/pivot-terms";
import { formatNumber, formatQuantity } from "~/i18n/format";
import type { Locale, Texts } from "~/i18n/texts";

export const measureName = ({ measure }: Pick<PivotPage, "measure">, t: Texts): string => {
  const words = t.pivot.measures;
  if (measure.kind === "amount") return words.amount(measure.unit);
  return measure.kind === "records" ? words.records : words.coverage;
};

export type HeadMember = ReturnType<typeof unpackMember>;

/** Members as they are named on the page. */
export function headsOf(packed: readonly string[], axis: PivotAxis | null, t: Texts): HeadMember[] {
  return packed.map((text) => {
    const member = unpackMember(text);
    return member.name === "" && axis ? { ...member, name: t.pivot.without[axis] ?? "" } : member;
  });
}

/** What stands in a cell. */
export function cellText(cell: PivotCell, t: Texts, locale: Locale): string {
  if (cell.kind === "figure") {
    return `${formatQuantity(cell, t, locale)}${cell.hasUncounted && cell.value !== null ? "*" : ""}`;
  }
  if (cell.kind === "share") return `${formatNumber(cell.part, locale)}/${formatNumber(cell.of, locale)}`;
  return { zero: "0", missing: t.pivot.table.missing, "not-applicable": "—", "not-due": "·", blank: "" }[
    cell.kind
  ];
}
