import { isCivilDate } from "~/domain/calendar/civil-date";
import { xlsxMime } from "~/domain/files";
import type { Cell } from "~/domain/sheets";
import { en } from "~/i18n/en";
import { vi } from "~/i18n/vi";
import { type CompareQuery, comparePlan, type PlanChange } from "./baselines-compare.server";
import { openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";

/** The comparison as a workbook, a row for each thing that reads differently. NotFound before the first freeze. */
export async function exportComparison(
  ctx: UseCaseContext,
  slug: string,
  query: CompareQuery,
  gone: AbortSignal,
): Promise<{ name: string; mime: string; content: AsyncIterable<Uint8Array> }> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const comparison = await comparePlan(ctx, slug, query);
  if (!comparison) throw new NotFound();
  const words = { vi, en }[open.actor.locale].targets.baselines;
  const columns = [
    { title: words.part, width: 16 },
    { title: words.what, width: 50 },
    { title: words.kind, width: 12 },
    { title: words.field, width: 16 },
    { title: words.before, width: 24 },
    { title: words.after, width: 24 },
    { title: words.shift, width: 14 },
    { title: words.reason, width: 40 },
    { title: words.document, width: 20 },
    { title: words.by, width: 24 },
    { title: words.on, width: 14 },
  ];
  return {
    name: `ke-hoach-goc-${comparison.from}-${comparison.to ?? open.today}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook([{ name: words.sheet, columns }], rowsOf(comparison.changes, words), gone),
  };
}

type Words = typeof vi.targets.baselines;

async function* rowsOf(changes: readonly PlanChange[], words: Words): AsyncGenerator<Cell[][]> {
  for (const change of changes) yield change.fields.map((field) => rowOf(change, field, words));
}

function rowOf(change: PlanChange, field: PlanChange["fields"][number], words: Words): Cell[] {
  const value = (one: string | number | null): Cell => {
    if (one === null) return "";
    if (typeof one === "number") return one;
    return isCivilDate(one) ? { day: one } : (words.values[one] ?? one);
  };
  return [
    words.parts[change.part] ?? change.part,
    change.title,
    words.kinds[change.kind],
    words.fields[field.field] ?? field.field,
    value(field.before),
    value(field.after),
    field.field === "to" ? (change.shift ?? "") : "",
    change.reason,
    change.document,
    change.by,
    change.on ? { day: change.on } : "",
  ];
}
