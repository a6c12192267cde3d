import { isOverGoal, minutesBetween } from "~/domain/case-clock";
import {
  caseCode,
  caseStates,
  isOpenState,
  numberOfCaseCode,
  type RebuttalCase,
  stateOfCase,
} from "~/domain/cases";
import { ageOf, type CaseCounts, type CaseListPage, type CaseQuery, type CaseRow } from "~/domain/cases-page";
import { inOrder } from "~/domain/list-order";
import { topicAndBelow } from "~/domain/opinion-topic-names";
import { choiceOfUnit } from "~/domain/unit-choice";
import { foldVietnamese, words } from "~/domain/vietnamese";
import { listCases } from "~db/queries/cases.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { type CaseFrame, caseRowOf, readCases, topicChoices } from "./cases-rows.server";
import { mayEdit } from "./cases-writing.server";
import type { UseCaseContext } from "./context.server";

/** Lines of the page; the whole leaves as a workbook. */
const mostLines = 200;

/** The cases that an address asks for: open ones first, those waiting longest on top. */
export async function loadCases(ctx: UseCaseContext, slug: string, query: CaseQuery): Promise<CaseListPage> {
  const open = await openCampaign(ctx, slug, "case.view");
  const { cases, frame } = await readCases(open);
  const found = casesAsked(cases, query, frame, open);
  const units = new Set(cases.map(({ unitId }) => unitId));
  return {
    slug,
    today: open.today,
    query,
    counts: countsOf(cases, frame, open),
    found: found.length,
    rows: found.slice(0, mostLines).map((one) => caseRowOf(one, frame, open)),
    goals: frame.goals,
    topics: topicChoices(frame.topics, new Set(cases.map(({ topicKey }) => topicKey)), open),
    units: open.structure.tree.units
      .filter(({ id }) => units.has(id))
      .map((unit) => ({ ...choiceOfUnit(unit), name: unit.shortName })),
    may: { report: open.may("case.report"), decide: open.may("case.decide") },
    removed: await removedOf(open),
  };
}

/** The lines of a list as it is asked for; for its workbook. */
export async function listCaseRows(open: CampaignContext, query: CaseQuery): Promise<CaseRow[]> {
  const { cases, frame } = await readCases(open);
  return casesAsked(cases, query, frame, open).map((one) => caseRowOf(one, frame, open));
}

function casesAsked(
  cases: readonly RebuttalCase[],
  query: CaseQuery,
  frame: CaseFrame,
  open: CampaignContext,
): RebuttalCase[] {
  const unit = open.structure.tree.units.find(({ key }) => key === query.unitKey);
  const isSought = searchOf(query.text);
  const topics = topicAndBelow(frame.topics, query.topicKey);
  const now = open.campaignNow;
  const found = cases
    .filter((one) => {
      const state = stateOfCase(one);
      const isOpen = isOpenState(state);
      if (query.state !== "" && query.state !== state) return false;
      if (query.medium !== "" && query.medium !== one.medium) return false;
      if (query.topicKey !== "" && !topics.has(one.topicKey)) return false;
      if (query.unitKey !== "" && one.unitId !== unit?.id) return false;
      if (query.age !== "" && !(isOpen && ageOf(minutesBetween(one.seenAt, now)) === query.age)) return false;
      if (query.isOver && !isOverGoal(one, frame.goals, now)) return false;
      return isSought(one);
    })
    .sort(byPressure);
  return inOrder(found, query.order, {
    "khang-dinh": ({ claim }) => claim,
    gap: ({ seenAt }) => seenAt,
    "xuat-hien-lai": ({ id }) => frame.repeats.get(id) ?? 0,
    "tinh-trang": (one) => caseStates.indexOf(stateOfCase(one)),
  });
}

/** Words in any order, marks aside, in the claim and in what is correct; or a case's code. */
function searchOf(text: string): (one: RebuttalCase) => boolean {
  const number = numberOfCaseCode(text);
  const sought = words(text).map(foldVietnamese);
  return (one) => {
    if (number !== null && one.number === number) return true;
    if (sought.length === 0) return true;
    const folded = foldVietnamese(`${one.claim}\n${one.correction}`);
    return sought.every((word) => folded.includes(word));
  };
}

/** Open ones by how long they have waited, then the others, the latest first. */
function byPressure(a: RebuttalCase, b: RebuttalCase): number {
  const [openA, openB] = [isOpenState(stateOfCase(a)), isOpenState(stateOfCase(b))];
  if (openA !== openB) return openA ? -1 : 1;
  const earlier = Date.parse(a.seenAt) - Date.parse(b.seenAt) || a.number - b.number;
  return openA ? earlier : -earlier;
}

export function countsOf(
  cases: readonly RebuttalCase[],
  { goals }: Pick<CaseFrame, "goals">,
  { campaignNow }: CampaignContext,
): CaseCounts {
  const states = Object.fromEntries(
    caseStates.map((state) => [state, cases.filter((one) => stateOfCase(one) === state).length]),
  ) as CaseCounts["states"];
  const over = cases.filter((one) => isOverGoal(one, goals, campaignNow)).length;
  return { all: cases.length, over, states };
}

/** What may be brought back by the person. */
async function removedOf(open: CampaignContext): Promise<CaseListPage["removed"]> {
  if (!open.may("case.report")) return [];
  const all = await listCases(open.db.read, open.campaign.id, { withGone: true });
  return all
    .filter((one) => one.isRemoved && mayEdit(open, one))
    .map(({ number, claim, version }) => ({ number, code: caseCode(number), claim, version }));
}
