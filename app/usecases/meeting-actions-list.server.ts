import type { AgendaItem } from "~/domain/agenda";
import type { CivilDate } from "~/domain/calendar/civil-date";
import {
  type ActionEvent,
  type ActionStanding,
  byPressure,
  isActionSettled,
  type MeetingAction,
  standingOfAction,
} from "~/domain/meeting-actions";
import { actionPath } from "~/domain/meeting-topics";
import type {
  ActionFilters,
  ActionListPage,
  ActionPage,
  ActionRow,
  ConclusionChoices,
  OwnActions,
} from "~/domain/meetings-page";
import { reportingUnits, unitScopes } from "~/domain/milestone-units";
import { outputCode } from "~/domain/outputs-terms";
import { choiceOfUnit } from "~/domain/unit-choice";
import { listActionEvents, listActionOutputs, listActions } from "~db/queries/meeting-actions.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { findAction } from "./meeting-actions.server";

/** A conclusion with how it stands today. */
interface Followed {
  action: MeetingAction;
  standing: ActionStanding;
  events: ActionEvent[];
}

/** All conclusions that the address asks for, the most pressing first, and how many there are of each state. */
export async function loadActions(
  ctx: UseCaseContext,
  slug: string,
  filters: ActionFilters,
): Promise<ActionListPage> {
  const open = await openCampaign(ctx, slug, "meeting.view");
  const all = await readActions(open);
  const concerned = new Set(all.flatMap(({ action }) => action.unitIds));
  const unitId = open.structure.tree.units.find(({ key }) => key === filters.unit)?.id;
  const ofPlace = all.filter(
    ({ action }) =>
      (filters.unit === "" || action.unitIds.some((id) => id === unitId)) &&
      (filters.meeting === "" || action.saidOn === filters.meeting),
  );
  const having = (state: ActionFilters["state"]) => ofPlace.filter(({ standing }) => isOf(standing, state));
  return {
    slug,
    today: open.today,
    filters,
    actions: having(filters.state).map((one) => rowOfAction(open, one)),
    counts: {
      open: having("open").length,
      overdue: having("overdue").length,
      settled: having("settled").length,
    },
    units: open.structure.tree.units.filter(({ id }) => concerned.has(id)).map(choiceOfUnit),
    meetings: [...new Set(all.map(({ action }) => action.saidOn))].sort().reverse(),
  };
}

function isOf({ state }: ActionStanding, wanted: ActionFilters["state"]): boolean {
  if (wanted === "all") return true;
  if (wanted === "overdue") return state === "overdue";
  return isActionSettled(state) === (wanted === "settled");
}

/** One conclusion with everything that was said of it. Throws NotFound. */
export async function loadAction(ctx: UseCaseContext, slug: string, id: string): Promise<ActionPage> {
  const open = await openCampaign(ctx, slug, "meeting.view");
  const { structure, campaign } = open;
  const action = await findAction(open, id);
  const [events, outputs] = await Promise.all([
    listActionEvents(open.db.read, campaign.id, id),
    listActionOutputs(open.db.read, id),
  ]);
  const standing = standingOfAction(action, events, open.today);
  const unitsOf = (ids: readonly string[]) =>
    ids.map((unitId) => ({ key: structure.tree.keyOf(unitId), name: structure.tree.nameOf(unitId) }));
  const row = rowOfAction(open, { action, standing, events });
  return {
    slug,
    today: open.today,
    formKey: ctx.newId(),
    action: { ...row, version: action.version, unitKeys: row.units.map(({ key }) => key) },
    canEdit: open.may("meeting.edit"),
    mayReport:
      standing.state === "dropped"
        ? []
        : unitsOf(action.unitIds.filter((unitId) => open.may("action.report", [unitId]))),
    seen: events.at(-1)?.id ?? "",
    history: events.toReversed().map((event) => ({
      id: event.id,
      unit: structure.tree.shortNameOf(event.unitId),
      mark: event.mark,
      note: event.note,
      by: event.by,
      at: momentOf(event.recordedAt),
    })),
    outputs: outputs.map(({ number, title, publishedOn, status }) => ({
      number,
      title,
      publishedOn,
      code: outputCode(campaign, number),
      isActive: status === "active",
    })),
    choices: conclusionChoices(open, action.saidOn),
  };
}

/** Units that a conclusion of that day can be given to, and the sets that they stand in. */
export function conclusionChoices(
  { structure: { tree } }: CampaignContext,
  on: CivilDate,
): ConclusionChoices {
  return {
    units: reportingUnits(tree, on).map(({ key, name }) => ({ key, name })),
    scopes: unitScopes(tree, on).map(({ value, name, unitIds }) => ({
      ...{ value, name, keys: unitIds.map(tree.keyOf) },
    })),
  };
}

/** The conclusions of one meeting, or of all, with how they stand; the most pressing first. */
export async function readActions(open: CampaignContext, meetingId?: string): Promise<Followed[]> {
  const { campaign, db, today } = open;
  const [actions, events] = await Promise.all([
    listActions(db.read, campaign.id, { meetingId }),
    listActionEvents(db.read, campaign.id),
  ]);
  return actions
    .map((action) => {
      const own = events.filter(({ actionId }) => actionId === action.id);
      return { action, events: own, standing: standingOfAction(action, own, today) };
    })
    .sort(byPressure);
}

export function rowOfAction({ structure }: CampaignContext, { action, standing }: Followed): ActionRow {
  const { id, number, content, saidOn, dueOn } = action;
  const { state, ageWeeks, overdueDays, doneOn } = standing;
  return {
    ...{ id, number, content, saidOn, dueOn, state, ageWeeks, overdueDays, doneOn },
    units: standing.units.map(({ unitId, mark }) => ({
      ...{ key: structure.tree.keyOf(unitId), name: structure.tree.shortNameOf(unitId), mark },
    })),
  };
}

const shown = 5;

/**
 * Open conclusions for the first page: of the person's own units what these have not done, for those who answer for
 * none or for all whatever is open. null for those who may not see meetings.
 */
export async function loadOwnActions(open: CampaignContext): Promise<OwnActions | null> {
  if (!open.may("meeting.view")) return null;
  const own = open.unitsFor("action.report");
  const hasUnits = own !== "all" && own.length > 0;
  const isWaiting = ({ standing }: Followed) =>
    !hasUnits || standing.units.some(({ unitId, mark }) => own.includes(unitId) && mark !== "done");
  const rows = (await readActions(open))
    .filter((one) => !isActionSettled(one.standing.state) && isWaiting(one))
    .map((one) => rowOfAction(open, one));
  return { isOwn: hasUnits, actions: rows.slice(0, shown), more: Math.max(0, rows.length - shown) };
}

/**
 * Dated conclusions for calendars and reminders: the whole for those who speak for all units or for none, and for the
 * people of a unit their unit's part.
 */
export async function actionAgenda(open: CampaignContext): Promise<AgendaItem[]> {
  if (!open.may("meeting.view")) return [];
  const own = open.unitsFor("action.report");
  return (await readActions(open)).flatMap((one): AgendaItem[] => {
    const { standing } = one;
    const { dueOn } = one.action;
    if (dueOn === null) return [];
    const isOpen = !isActionSettled(standing.state);
    if (own === "all" || own.length === 0) return [agendaItem(open, one, dueOn, null, isOpen)];
    return standing.units
      .filter(({ unitId }) => own.includes(unitId))
      .map(({ unitId, mark }) => {
        const isToDo = isOpen && mark !== "done";
        return agendaItem(open, one, dueOn, unitId, isToDo);
      });
  });
}

function agendaItem(
  { structure, campaign }: CampaignContext,
  { action, events }: Followed,
  dueOn: CivilDate,
  unitId: string | null,
  isOpen: boolean,
): AgendaItem {
  const unit = unitId === null ? undefined : structure.tree.get(unitId);
  const said = events.filter((event) => unitId === null || event.unitId === null || event.unitId === unitId);
  return {
    key: `conclusion:${action.id}${unit ? `@${unit.key}` : ""}`,
    kind: unit ? "own-unit" : "plan",
    title: unit ? `${unit.shortName}: ${action.content}` : action.content,
    from: dueOn,
    to: dueOn,
    at: null,
    source: "",
    duty: "ours",
    isOpen,
    path: actionPath(campaign.slug, action.id),
    changes: action.version - 1 + said.length,
    changedAt: said.at(-1)?.recordedAt ?? null,
  };
}
