import type { Site } from "~/domain/decoration";
import { readSiteQuery, type SiteRow, siteSearch } from "~/domain/decoration-page";
import { pointText, sizeText } from "~/domain/decoration-typed";
import { xlsxMime } from "~/domain/files";
import type { Cell } from "~/domain/sheets";
import { textsOf } from "~/i18n/texts-of";
import { listDesigns } from "~db/queries/decoration-designs.server";
import { aboutSheet } from "./about-sheet.server";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { listSiteRows } from "./decoration.server";
import type { ExportedFile } from "./exported-file.server";

/** The sites that an address asks for as a workbook, a line per item; on a second sheet what was asked, and as of when. */
export async function exportSites(
  ctx: UseCaseContext,
  slug: string,
  ask: (name: string) => string,
  gone: AbortSignal,
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "decoration.view");
  const query = readSiteQuery(ask);
  const { rows, decorationOn } = await listSiteRows(open, query);
  const designs = new Map(
    (await listDesigns(ctx.db.read, open.campaign.id)).map((one) => [one.id, one.code]),
  );
  const { decoration: words } = textsOf(open.actor.locale);
  const { columns } = words.sheet;
  const cells = rows.flatMap(({ site, row }) => linesOf(site, row));
  const sheet = { name: words.sheet.name, columns: columns.map(([title, width]) => ({ title, width })) };
  const { about } = textsOf(open.actor.locale).decoration.sheet;
  const asked = decodeURIComponent(siteSearch({ ...query, page: 1 })) || about.whole;
  return {
    name: `diem-trang-tri-${open.today}.xlsx`,
    mime: xlsxMime,
    content: ctx.writeWorkbook([sheet, aboutSheet(open, about, [[about.filter, asked]])], [cells], gone),
  };

  function linesOf(site: Site, row: SiteRow): Cell[][] {
    return site.items.map((item) => {
      const doer = item.doer || open.structure.tree.nameOf(item.doerUnitId);
      const dueOn = item.dueOn ?? decorationOn;
      return [
        ...[row.unit, words.code(site.number), site.place, site.street, words.kinds[item.kind]],
        ...[item.quantity, item.done, sizeText(item), item.faces ?? "", doer],
        ...[dueOn ? { day: dueOn } : "", designs.get(item.designId ?? "") ?? "", words.states[site.state]],
        ...[row.isLate ? words.late : "", row.photos, pointText(site.point), site.note],
      ];
    });
  }
}
