import { xlsxMime } from "~/domain/files";
import { dimensions } from "~/domain/readiness";
import type { Grade, UnitGrade } from "~/domain/readiness-grades";
import type { ReadinessQuery } from "~/domain/readiness-page";
import type { Cell, SheetWithRows } from "~/domain/sheets";
import { formatDay } from "~/i18n/format";
import { textsOf } from "~/i18n/texts-of";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { momentOf } from "./instants.server";
import type { RulesInForce } from "./readiness-rules.server";
import { gradeScope, gradeUnit, type ReadinessView, readView } from "./readiness-view.server";

/** Every unit in scope, whatever the page folds, each dimension with its share and its reason. */
export async function exportReadiness(
  ctx: UseCaseContext,
  slug: string,
  query: ReadinessQuery,
  gone: AbortSignal,
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "progress.view");
  const { view, version } = await readView(open, { ...query, compare: "" });
  const { readiness: words } = textsOf(open.actor.locale);
  const { tree } = open.structure;
  const { scope, now } = view;
  const lineOf = (name: string, group: string, grade: UnitGrade): Cell[] => [
    ...[name, group, words.levels[grade.level], shareOf(grade)],
    ...grade.dimensions.flatMap((one) => [shareOf(one), words.reason(one.key, one.tally)]),
  ];
  const rows = [
    lineOf(scope.unit?.name ?? open.campaign.name, "", gradeScope(view, now)),
    ...scope.reporting.map((unit) => {
      const [, parentId = ""] = tree.ancestorsOn(unit.id, now.asOf);
      return lineOf(unit.name, tree.nameOf(parentId), gradeUnit(now, unit, view.rules));
    }),
  ];
  const columns = [
    { title: words.table.unit, width: 32 },
    { title: words.sheet.group, width: 24 },
    { title: words.sheet.level, width: 14 },
    { title: words.sheet.score, width: 10 },
    ...dimensions.flatMap((key) => [
      { title: `${words.dimensions[key]} (%)`, width: 12 },
      { title: words.dimensions[key], width: 36 },
    ]),
  ];
  return {
    name: `san-sang-${now.asOf}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook(
      [{ name: words.sheet.name, columns }, formulaSheet(view, version)],
      [rows],
      gone,
    ),
  };
}

/** Whole percent, rounded down as on the page; "" where nothing is graded. */
const shareOf = ({ score }: Grade): Cell => (score === null ? "" : Math.floor(score / 10));

function formulaSheet({ open, rules, now }: ReadinessView, version: RulesInForce["version"]): SheetWithRows {
  const { readiness: words } = textsOf(open.actor.locale);
  const { about } = words.sheet;
  const { columns } = words.formula;
  return {
    name: about.name,
    columns: [26, 90, 10, 12, 16].map((width) => ({ title: "", width })),
    rows: [
      [about.campaign, open.campaign.name],
      [about.asOf, formatDay(now.asOf)],
      [about.version, words.version(version)],
      [about.saved, momentOf(open.campaignNow)],
      ...(open.campaign.isDemo ? [[words.sheet.demo, ""]] : []),
      ...words.formula.intro.map((line) => ["", line]),
      [columns.dimension, columns.how, columns.weight, columns.green, columns.amber],
      ...dimensions.map((key) => {
        const { weight, green, amber } = rules.dimensions[key];
        return [words.dimensions[key], words.formula.dimensions[key], weight, green, amber];
      }),
      [words.formula.overall, "", "", rules.overall.green, rules.overall.amber],
    ],
  };
}
