import { pivotLink } from "~/domain/pivot-links";
import type { PivotPage } from "~/domain/pivot-page";
import { type PivotCell, unpackCell, unpackMember, unpackTarget } from "~/domain/pivot-table";
import type { PivotAxis } from "~/domain/pivot-terms";
import { formatNumber, formatQuantity } from "./format";
import type { Locale, Texts } from "./texts";

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

/** A line of the picture: an outer row with its total. */
export interface PivotBar {
  key: string;
  name: string;
  to: string;
  value: number;
  /** null: nothing was asked for. */
  target: number | null;
  figures: string;
}

/** More bars than this are a table. */
const mostBars = 14;

/** The outer rows as bars; none where there are too many of them, or one alone. */
export function pivotBars(page: PivotPage, t: Texts, locale: Locale): PivotBar[] {
  const heads = headsOf(page.members.rows, page.axes.rows, t);
  const bars = page.rows.flatMap((row): PivotBar[] => {
    const [outer = "", inner, ...cells] = row.split("\t");
    const head = heads[Number(outer)];
    const [cell, target] = [unpackCell(cells.at(-1) ?? ""), unpackTarget(cells.at(-1) ?? "")];
    const isTold = cell.kind === "figure" || cell.kind === "share" || target !== null;
    if (!head || inner !== "" || !isTold) return [];
    const rest = { link: page.totalLinks.inner };
    const said = cellText(cell, t, locale);
    return [
      {
        key: outer,
        name: page.axes.rows === "tuan" ? t.pivot.table.week(head.name) : head.name,
        to: pivotLink(page.link, [head, rest, { link: page.totalLinks.columns }]),
        value: cell.kind === "figure" ? (cell.value ?? 0) : cell.kind === "share" ? cell.part : 0,
        target: cell.kind === "share" ? cell.of : target,
        figures: target === null ? said : `${said} / ${formatNumber(target, locale)}`,
      },
    ];
  });
  return bars.length > mostBars || bars.length < 2 ? [] : bars;
}
