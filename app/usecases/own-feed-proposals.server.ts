import { formatCivil } from "~/domain/calendar/civil-date";
import { categoryWords } from "~/domain/categories";
import { storedLinkKey } from "~/domain/link-key";
import { type KnownTitle, titleIndex, toldOf } from "~/domain/output-twins";
import { type OutputFields, outputCode } from "~/domain/outputs";
import { proposalsPerPage } from "~/domain/own-feed-forms";
import { listByLinks, listTitlesOn } from "~db/queries/outputs-twins.server";
import {
  countItems,
  findItems,
  type ItemScope,
  type ListedItem,
  listItems,
} from "~db/queries/own-feed-items.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { blankFields } from "./outputs-form.server";
import { type FormOptions, formOptions, type UnitOption } from "./outputs-options.server";
import type { Ask } from "./outputs-pages.server";

/** What the address of the page may say. */
export const proposalParams = { unit: "don-vi", show: "xem", edit: "sua" } as const;
export const dismissedView = "bo-qua";

export interface ProposalRow {
  id: string;
  title: string;
  /** Personal data was left out of the title. */
  hasGap: boolean;
  link: string;
  /** "" where the feed does not say. */
  day: string;
  unit: string;
  channel: string;
  category: string;
  /** Nothing is missing: it can be recorded as it stands. */
  isWhole: boolean;
  /** The output that says the same already. */
  twin: { by: "link" | "title"; number: number; code: string; day: string; title: string } | null;
}

export interface ProposalsPage {
  slug: string;
  rows: ProposalRow[];
  /** How many there are besides. */
  more: number;
  /** Those that were left out are shown instead. */
  isDismissed: boolean;
  dismissed: number;
  unit: string;
  units: UnitOption[];
  canManage: boolean;
  formKey: string;
  editing: ProposalEdit | null;
}

/** One proposal in the form of an output. */
export interface ProposalEdit {
  row: ProposalRow;
  initial: OutputFields;
  options: FormOptions;
  startsOn: string;
  latest: string;
}

/** What the feeds of the units that the person logs for propose; nothing of it counts until somebody records it. */
export async function loadProposals(ctx: UseCaseContext, slug: string, ask: Ask): Promise<ProposalsPage> {
  const open = await openCampaign(ctx, slug, "output.log");
  const { own } = formOptions(open);
  const unit = own.find(([key]) => key === ask(proposalParams.unit));
  const scope = scopeOf(open, unit?.[0]);
  const isDismissed = ask(proposalParams.show) === dismissedView;
  const state = isDismissed ? "dismissed" : "proposed";
  const [items, total, dismissed, editing] = await Promise.all([
    listItems(ctx.db.read, scope, { state, limit: proposalsPerPage }),
    countItems(ctx.db.read, scope, state),
    countItems(ctx.db.read, scope, "dismissed"),
    editingOf(open, ask(proposalParams.edit)),
  ]);
  return {
    slug,
    rows: await rowsOf(open, items),
    more: total - items.length,
    isDismissed,
    dismissed,
    unit: unit?.[0] ?? "",
    units: own,
    canManage: open.may("own-feed.manage"),
    formKey: ctx.newId(),
    editing,
  };
}

/** How many proposals wait for this person. */
export const countProposals = (open: CampaignContext): Promise<number> =>
  countItems(open.db.read, scopeOf(open), "proposed");

/** The items of the units that the person logs for, or of one of them. */
export function scopeOf(open: CampaignContext, unitKey?: string): ItemScope {
  const unit = open.structure.tree.units.find(({ key }) => key === unitKey);
  return { campaignId: open.campaign.id, within: unit ? [unit.id] : open.unitsFor("output.log") };
}

async function editingOf(open: CampaignContext, id: string): Promise<ProposalEdit | null> {
  if (id === "") return null;
  const [item] = await findItems(open.db.read, scopeOf(open), [id]);
  if (!item) throw new NotFound();
  if (item.state !== "proposed") return null;
  const [row] = await rowsOf(open, [item]);
  if (!row) return null;
  const { startsOn, endsOn } = open.campaign;
  return {
    row,
    initial: fieldsOfItem(open, item),
    options: formOptions(open),
    startsOn,
    latest: open.today < endsOn ? open.today : endsOn,
  };
}

/** The form of an output as a proposal fills it in. */
export function fieldsOfItem({ structure }: CampaignContext, item: ListedItem): OutputFields {
  const category = structure.categories.find(({ id, isActive }) => id === item.category_id && isActive);
  return {
    ...blankFields,
    units: [structure.tree.keyOf(item.unit_id)],
    channels: item.channel_id === null ? [] : [item.channel_id],
    categories: category ? [category.key] : [],
    date: item.published_on === null ? "" : formatCivil(item.published_on),
    title: item.title,
    link: item.link ?? "",
  };
}

async function rowsOf(open: CampaignContext, items: readonly ListedItem[]): Promise<ProposalRow[]> {
  const { structure, actor } = open;
  const twins = await twinsOfItems(open, items);
  return items.map((item) => {
    const categoryId = categoryOf(open, item);
    const category = structure.categories.find(({ id }) => id === categoryId);
    return {
      id: item.id,
      title: item.title,
      hasGap: item.has_gap === 1,
      link: item.link ?? "",
      day: item.published_on ?? "",
      unit: structure.tree.nameOf(item.unit_id),
      channel: structure.channels.find(({ id }) => id === item.channel_id)?.name ?? "",
      category: categoryWords(structure.categories, categoryId, actor.locale).name,
      isWhole: item.title !== "" && item.published_on !== null && category !== undefined,
      twin: twins.get(item.id) ?? null,
    };
  });
}

/** What an item counts as: the channel's own category goes before the feed's. */
function categoryOf({ structure }: CampaignContext, item: ListedItem): string | null {
  const channel = structure.channels.find(({ id }) => id === item.channel_id);
  return channel?.categoryId ?? item.category_id;
}

/** The output that each item repeats, by the rules by which outputs are held against each other. */
async function twinsOfItems(open: CampaignContext, items: readonly ListedItem[]) {
  const twins = new Map<string, NonNullable<ProposalRow["twin"]>>();
  const keyOf = ({ link }: ListedItem) => (link === null ? null : storedLinkKey(link));
  const days = [...new Set(items.flatMap(({ published_on }) => published_on ?? []))];
  const units = [...new Set(items.map(({ unit_id }) => unit_id))];
  const [links, titles] = await Promise.all([
    listByLinks(
      open.db.read,
      open.campaign.id,
      items.flatMap((item) => keyOf(item) ?? []),
    ),
    listTitlesOn(open.db.read, units, days),
  ]);
  const index = titleIndex<KnownTitle>();
  for (const title of titles) index.add(toldOf(title), title);
  for (const item of items) {
    const key = keyOf(item);
    const byLink = key === null ? undefined : links.get(key);
    const found = byLink ?? sameTitle(open, item, index);
    if (!found) continue;
    const { number, publishedOn: day, title } = found;
    const code = outputCode(open.campaign, number);
    twins.set(item.id, { by: byLink ? "link" : "title", number, code, day, title });
  }
  return twins;
}

function sameTitle(
  open: CampaignContext,
  item: ListedItem,
  index: ReturnType<typeof titleIndex<KnownTitle>>,
): KnownTitle | undefined {
  const categoryId = categoryOf(open, item);
  if (categoryId === null || item.published_on === null) return undefined;
  return index.find({
    publishedOn: item.published_on,
    categoryIds: [categoryId],
    unitIds: [item.unit_id],
    title: item.title,
    value: 1,
    channelId: item.channel_id,
  });
}
