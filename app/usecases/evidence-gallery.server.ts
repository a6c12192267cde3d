import type { CivilDate } from "~/domain/calendar/civil-date";
import { archiveName } from "~/domain/evidence-archive";
import { outputCode } from "~/domain/outputs";
import { type ListFilter, listParams, readFilter } from "~/domain/outputs-list";
import type { Problem } from "~/domain/problem";
import {
  findGalleryKey,
  type GalleryKey,
  type GalleryRow,
  type GallerySearch,
  listGallery,
  sumGallery,
} from "~db/queries/evidence-gallery.server";
import { listCreditedUnits } from "~db/queries/outputs.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { ArchivedFile } from "./context-files.server";
import { topsOf } from "./outputs-list.server";
import { type ListOptions, listOptions } from "./outputs-options.server";
import type { Ask } from "./outputs-pages.server";
import { storedContent } from "./stored-content.server";

/** Photographs on one page of the gallery. */
const pageSize = 60;

export interface GalleryItem {
  id: string;
  kind: "photo" | "pdf";
  number: number;
  code: string;
  title: string;
  caption: string;
  publishedOn: CivilDate;
  units: string[];
  category: string;
}

export interface GalleryPage {
  slug: string;
  problems: Problem[];
  options: ListOptions;
  items: GalleryItem[];
  /** Of all that match. */
  count: number;
  outputs: number;
  bytes: number;
  /** Where the next page begins; null: this is the last. */
  next: string | null;
}

/** What was photographed, narrowed by the address as the list is; the latest day first. */
export async function loadGallery(ctx: UseCaseContext, slug: string, ask: Ask): Promise<GalleryPage> {
  const open = await openCampaign(ctx, slug, "output.view");
  const { filter, problems } = readFilter(ask, open.structure);
  const search = searchOf(open, filter);
  const beyond = await findGalleryKey(ctx.db.read, open.campaign.id, ask(listParams.older));
  const [rows, sums] = await Promise.all([
    listGallery(ctx.db.read, search, { beyond, limit: pageSize + 1 }),
    sumGallery(ctx.db.read, search),
  ]);
  const shown = rows.slice(0, pageSize);
  return {
    slug,
    problems,
    options: listOptions(open, [filter.unitId]),
    items: await itemsOf(open, shown),
    ...sums,
    next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  };
}

function searchOf(open: CampaignContext, filter: ListFilter): GallerySearch {
  return {
    campaignId: open.campaign.id,
    ancestorIds: topsOf(open, filter.unitId),
    categoryIds: filter.categories?.map(({ id }) => id) ?? null,
    from: filter.from,
    to: filter.to,
  };
}

async function itemsOf(open: CampaignContext, rows: readonly GalleryRow[]): Promise<GalleryItem[]> {
  const { structure, campaign, actor } = open;
  const units = await listCreditedUnits(open.db.read, [...new Set(rows.map((row) => row.output_id))]);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    number: row.number,
    code: outputCode(campaign, row.number),
    title: row.title,
    caption: row.caption,
    publishedOn: row.published_on,
    units: (units.get(row.output_id) ?? []).map(structure.tree.shortNameOf),
    category: structure.categories.find(({ id }) => id === row.category_id)?.name[actor.locale] ?? "",
  }));
}

/** Everything that the gallery's address describes as one ZIP, a folder for each unit. */
export async function archiveGallery(ctx: UseCaseContext, slug: string, ask: Ask) {
  const open = await openCampaign(ctx, slug, "output.view");
  const { filter } = readFilter(ask, open.structure);
  return {
    name: `minh-chung-${open.campaign.slug}-${open.today}.zip`,
    mime: "application/zip",
    content: ctx.writeZip(archivedFiles(open, searchOf(open, filter))),
  };
}

const batchSize = 100;

async function* archivedFiles(open: CampaignContext, search: GallerySearch): AsyncGenerator<ArchivedFile> {
  const taken = new Set<string>();
  let beyond: GalleryKey | null = null;
  for (;;) {
    const rows: GalleryRow[] = await listGallery(open.db.read, search, { beyond, limit: batchSize });
    const units = await listCreditedUnits(open.db.read, [...new Set(rows.map((row) => row.output_id))]);
    for (const row of rows) {
      const unit = open.structure.tree.nameOf(units.get(row.output_id)?.[0]);
      const code = outputCode(open.campaign, row.number);
      const name = archiveName({ unit, code, publishedOn: row.published_on, kind: row.kind }, taken);
      yield {
        name,
        at: row.created_at,
        open: async () => (await storedContent(open, row.file_hash)).content,
      };
    }
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    beyond = { publishedOn: last.published_on, outputId: last.output_id, place: last.place, id: last.id };
  }
}
