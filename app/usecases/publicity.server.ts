import {
  countPublicity,
  type PublicityItem,
  type PublicitySubject,
  publicityStateOf,
  termDay,
} from "~/domain/publicity";
import type { PublicityChecklist, PublicityLine, PublicityPage } from "~/domain/publicity-page";
import { publicity as en } from "~/i18n/en/publicity";
import { publicity as vi } from "~/i18n/vi/publicity";
import { listCreditedUnits } from "~db/queries/outputs.server";
import { listPublicityItems } from "~db/queries/publicity.server";
import { type LinkedOutputRow, listLinkedOutputs } from "~db/queries/publicity-outputs.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { outputsSeen } from "./publicity-outputs.server";
import { findOutputsToLink } from "./publicity-search.server";
import { editAction, readSubject, type SubjectFacts } from "./publicity-subjects.server";

/** The checklist around a round or a milestone, for its page. Throws NotFound when there is no such thing. */
export async function loadPublicity(
  open: CampaignContext,
  subject: PublicitySubject,
): Promise<PublicityChecklist> {
  return checklistOf(open, await readSubject(open, subject));
}

/** The same from a slug, for a page whose own use case opens the campaign by itself. */
export async function loadPublicityOf(
  ctx: UseCaseContext,
  slug: string,
  subject: PublicitySubject,
): Promise<PublicityChecklist> {
  return loadPublicity(await openCampaign(ctx, slug, "timeline.view"), subject);
}

/** The page on which a checklist is worked on; `asked` opens an item and looks for outputs to link to it. */
export async function loadPublicityPage(
  ctx: UseCaseContext,
  slug: string,
  subject: PublicitySubject,
  asked: { itemId: string; text: string },
): Promise<PublicityPage> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const facts = await readSubject(open, subject);
  const checklist = await checklistOf(open, facts);
  const line = checklist.may.link ? checklist.lines.find((one) => one.id === asked.itemId) : undefined;
  const { locale } = open.actor;
  const words = { vi, en }[locale];
  const { categories, tree } = open.structure;
  const { edit } = checklist.may;
  return {
    ...checklist,
    today: open.today,
    title: facts.title,
    backTo: facts.page,
    templates: edit
      ? facts.templates
          .map(({ key, side }) => ({ key, side, name: words.templates[key] }))
          .filter(({ side, name }) => !checklist.lines.some((one) => one.side === side && one.name === name))
      : [],
    categories: edit
      ? categories.filter((one) => one.isActive).map(({ id, name }) => ({ id, name: name[locale] }))
      : [],
    units: edit ? tree.units.filter((unit) => unit.reports).map(({ id, name }) => ({ id, name })) : [],
    open: line ? await findOutputsToLink(open, line, asked.text, facts) : null,
    formKey: ctx.newId(),
  };
}

async function checklistOf(open: CampaignContext, facts: SubjectFacts): Promise<PublicityChecklist> {
  const { db, campaign } = open;
  const [items, links] = await Promise.all([
    listPublicityItems(db.read, campaign.id, facts.subject),
    listLinkedOutputs(db.read, campaign.id, facts.subject),
  ]);
  const units = await listCreditedUnits(db.read, [...new Set(links.map(({ id }) => id))]);
  const lines = items.map((item) =>
    lineOf(
      item,
      links.filter((link) => link.item_id === item.id),
      units,
      facts,
      open,
    ),
  );
  return {
    path: `${facts.page}/tuyen-truyen`,
    slug: campaign.slug,
    anchor: facts.anchors.after,
    lines,
    counts: countPublicity(lines.map(({ state }) => state)),
    may: { edit: open.may(editAction(facts.subject)), link: open.may("publicity.link") },
  };
}

function lineOf(
  item: PublicityItem,
  links: readonly LinkedOutputRow[],
  units: ReadonlyMap<string, readonly string[]>,
  { anchors }: SubjectFacts,
  open: CampaignContext,
): PublicityLine {
  const { structure, today, actor } = open;
  const anchor = anchors[item.side];
  const [fromOn, dueOn] = [termDay(item.from, anchor), termDay(item.due, anchor)];
  const counting = links.filter(({ status }) => status === "active").map((link) => link.published_on);
  const category = structure.categories.find((one) => one.id === item.categoryId);
  const { id, side, name, categoryId, unitId, from, due, version } = item;
  return {
    id,
    side,
    name,
    categoryId,
    category: category?.name[actor.locale] ?? "",
    unitId,
    unit: structure.tree.nameOf(unitId),
    from,
    due,
    fromOn,
    dueOn,
    state: publicityStateOf({ from: fromOn, due: dueOn, publishedOn: counting, today }),
    outputs: outputsSeen(links, units, open),
    count: counting.length,
    version,
  };
}
