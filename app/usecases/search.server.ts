import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { caseCode, numberOfCaseCode } from "~/domain/cases";
import { caseListPath, casePath, readCaseQuery } from "~/domain/cases-page";
import { documentPath } from "~/domain/documents-page";
import { actionPath, actionsPath } from "~/domain/meeting-topics";
import { listParams, readFilter } from "~/domain/outputs-list";
import { outputCode } from "~/domain/outputs-terms";
import type { Action } from "~/domain/permissions";
import {
  type Found,
  type FoundGroup,
  type FoundKind,
  finderOf,
  foundKinds,
  longestSearch,
  type SearchPage,
} from "~/domain/search-page";
import { searchWords } from "~/domain/search-terms";
import { taskPath, tasksPath } from "~/domain/tasks-page";
import { foldVietnamese } from "~/domain/vietnamese";
import { countClaimWords, listNumbersOfWord } from "~db/queries/case-words.server";
import { listCasesByNumber } from "~db/queries/cases.server";
import { listActions } from "~db/queries/meeting-actions.server";
import { listCreditedUnits } from "~db/queries/outputs.server";
import { listTasks } from "~db/queries/tasks.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { findByWords, topsOfFilter } from "./outputs-list.server";
import { readTimeline } from "./timeline-entries.server";

/** What is found of one kind, and where all of it is listed (null: nowhere). */
interface Finding {
  found: Found[];
  list: string | null;
}

type Find = (open: CampaignContext, text: string) => Promise<Finding>;

const kinds: Record<FoundKind, { permission: Action; find: Find }> = {
  outputs: { permission: "output.view", find: findOutputs },
  milestones: { permission: "timeline.view", find: findMilestones },
  tasks: { permission: "plan.view", find: findTasks },
  documents: { permission: "document.view", find: findDocuments },
  units: { permission: "output.view", find: findUnits },
  cases: { permission: "case.view", find: findCases },
  conclusions: { permission: "meeting.view", find: findConclusions },
};

/**
 * Everything of the election that has the typed words in its name or is called by the typed code, by kind, so many of
 * each; kinds that the person may not read are left out.
 */
export async function searchCampaign(
  ctx: UseCaseContext,
  slug: string,
  typed: string,
  most: number,
): Promise<SearchPage> {
  const open = await openCampaign(ctx, slug, "campaign.view");
  const text = typed.normalize("NFC").trim().slice(0, longestSearch);
  if (text === "") return { slug, text, groups: [] };
  const readable = foundKinds.filter((kind) => open.may(kinds[kind].permission));
  const groups = await Promise.all(
    readable.map(async (kind): Promise<FoundGroup> => {
      const { found, list } = await kinds[kind].find(open, text);
      return { kind, found: found.slice(0, most), more: found.length > most ? list : null };
    }),
  );
  return { slug, text, groups: groups.filter(({ found }) => found.length > 0) };
}

const asked = (path: string, text: string) => `${path}?q=${encodeURIComponent(text)}`;

async function findOutputs(open: CampaignContext, text: string): Promise<Finding> {
  const { campaign, structure, db } = open;
  const { filter } = readFilter((name) => (name === listParams.text ? text : ""), structure);
  const { rows } = await findByWords(db.read, open, filter, await topsOfFilter(open, filter), null);
  const ids = rows.map(({ id }) => id);
  const credited = ids.length === 0 ? new Map() : await listCreditedUnits(db.read, ids);
  const found = rows.map((row) => ({
    to: `/${campaign.slug}/ket-qua/${row.number}`,
    title: row.title,
    code: outputCode(campaign, row.number),
    on: row.published_on,
    note: unitNames(open, credited.get(row.id) ?? []),
  }));
  return { found, list: asked(`/${campaign.slug}/ket-qua`, text) };
}

async function findMilestones(open: CampaignContext, text: string): Promise<Finding> {
  const { campaign, actor, today } = open;
  const isFound = finderOf(text);
  const { entries } = await readTimeline(open, today);
  const found = entries
    .filter(({ title }) => isFound(title[actor.locale]))
    .map(({ key, title, article, latest }) => ({
      to: `/${campaign.slug}/lich/${key}`,
      title: title[actor.locale],
      code: article,
      on: latest === null ? null : latest.form === "window" ? latest.to : latest.on,
      note: "",
    }));
  return { found, list: `/${campaign.slug}/lich` };
}

async function findTasks(open: CampaignContext, text: string): Promise<Finding> {
  const { campaign, db } = open;
  const isFound = finderOf(text);
  const tasks = await listTasks(db.read, campaign.id);
  const found = tasks
    .filter(({ isRemoved, title }) => !isRemoved && isFound(title))
    .map(({ id, title, dueOn, responsible }) => ({
      to: taskPath(campaign.slug, id),
      title,
      code: null,
      on: dueOn,
      note: unitNames(open, responsible),
    }));
  return { found, list: asked(tasksPath(campaign.slug), text) };
}

async function findDocuments({ campaign, structure }: CampaignContext, text: string): Promise<Finding> {
  const isFound = finderOf(text);
  const found = structure.documents
    .filter(({ numberSymbol, title }) => isFound(`${numberSymbol ?? ""} ${title}`))
    .map(({ id, title, numberSymbol, signedOn, issuer }) => ({
      to: documentPath(campaign.slug, id),
      title,
      code: numberSymbol,
      on: signedOn,
      note: issuer,
    }));
  return { found, list: `/${campaign.slug}/ke-hoach/van-ban` };
}

/** A unit leads to its settings for whoever may change them, else to what it published. */
async function findUnits(open: CampaignContext, text: string): Promise<Finding> {
  const { campaign, structure, unitsFor } = open;
  const isFound = finderOf(text);
  const within = unitsFor("output.view");
  const mayChange = open.may("campaign.settings");
  const base = `/${campaign.slug}`;
  const found = structure.tree.units
    .filter(({ id, name, shortName }) => {
      return (within === "all" || within.includes(id)) && isFound(`${name} ${shortName}`);
    })
    .map(({ key, name, shortName }) => ({
      to: mayChange ? `${base}/cai-dat/don-vi/${key}` : `${base}/ket-qua?${listParams.unit}=${key}`,
      title: name,
      code: null,
      on: null,
      note: shortName === name ? "" : shortName,
    }));
  return { found, list: mayChange ? `${base}/cai-dat/don-vi` : null };
}

/** Cases by their claim, found through the index of claims' words: reading all of them would take too long. */
async function findCases(open: CampaignContext, text: string): Promise<Finding> {
  const { campaign, db } = open;
  const number = numberOfCaseCode(text);
  const isFound = finderOf(text);
  const numbers = number === null ? await numbersOfWords(open, text) : [number];
  const cases = numbers.length === 0 ? [] : await listCasesByNumber(db.read, campaign.id, numbers);
  const found = cases
    .filter((one) => one.number === number || isFound(one.claim))
    .sort((a, b) => b.number - a.number)
    .map(({ number: own, claim, seenAt }) => ({
      to: casePath(campaign.slug, own),
      title: claim,
      code: caseCode(own),
      on: civilDateOfInstant(seenAt),
      note: "",
    }));
  const query = readCaseQuery((name) => (name === "q" ? text : ""));
  return { found, list: caseListPath(campaign.slug, query) };
}

/** So many cases are looked at for one search. */
const mostCases = 300;

/** The newest cases that hold the rarest of the words; the last one may be the beginning of a word. */
async function numbersOfWords({ db, campaign }: CampaignContext, text: string): Promise<number[]> {
  const sought = searchWords(text).map(foldVietnamese);
  const counts = await countClaimWords(db.read, campaign.id, sought);
  if (sought.slice(0, -1).some((word) => !counts.has(word))) return [];
  const [rarest] = [...counts].sort(([, a], [, b]) => a - b);
  return rarest ? listNumbersOfWord(db.read, campaign.id, rarest[0], mostCases) : [];
}

async function findConclusions(open: CampaignContext, text: string): Promise<Finding> {
  const { campaign, db } = open;
  const isFound = finderOf(text);
  const actions = await listActions(db.read, campaign.id, {});
  const found = actions
    .filter(({ content }) => isFound(content))
    .map(({ id, content, saidOn, unitIds }) => ({
      to: actionPath(campaign.slug, id),
      title: content,
      code: null,
      on: saidOn,
      note: unitNames(open, unitIds),
    }));
  return { found, list: actionsPath(campaign.slug) };
}

const unitNames = ({ structure }: CampaignContext, ids: readonly string[]): string =>
  ids.map(structure.tree.shortNameOf).join(", ");
