import type { CivilDate } from "~/domain/calendar/civil-date";
import { type ActionEvent, type MeetingAction, standingOfAction } from "~/domain/meeting-actions";
import type { ActionReportForm, ConclusionEditForm, ConclusionForm, DropForm } from "~/domain/meeting-forms";
import { readOutputNumbers } from "~/domain/meeting-outputs";
import { unitScopes } from "~/domain/milestone-units";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { readDay } from "~/domain/reviews";
import type { Connection } from "~db/client.server";
import {
  insertAction,
  insertActionEvents,
  insertActionOutputs,
  listActionEvents,
  listActions,
  listOutputsByNumber,
  nextActionNumber,
  updateAction,
} from "~db/queries/meeting-actions.server";
import { recorderOf } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { AccessDenied, done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { momentOf } from "./instants.server";
import { change, lostRace, topicOf } from "./meeting-minutes.server";

/**
 * Records a conclusion of a meeting; it carries over until its units have done it. The value is its number. Problems:
 * `units` choose-units, unit-ended; `dueOn` due-before-meeting {on} and those of a typed day; personal-….
 */
export async function addConclusion(
  ctx: UseCaseContext,
  slug: string,
  on: string,
  { _key, ...form }: ConclusionForm,
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "meeting.edit");
  const read = readConclusion(open, form, on);
  if (!read.ok) return read;
  const { unitIds, dueOn } = read.value;
  return change(open, on, (tx, meeting) =>
    once(tx, ctx, { key: _key, payload: { on, ...form } }, async () => {
      const topic = form.topic === "" ? null : await topicOf(tx, meeting, form.topic);
      const number = await nextActionNumber(tx, meeting.id);
      const id = ctx.newId();
      const row = {
        id,
        campaign_id: open.campaign.id,
        meeting_id: meeting.id,
        topic_id: topic?.id ?? null,
        number,
        content: form.content,
        due_on: dueOn,
        version: 1,
        created_by: open.actor.accountId,
        created_at: open.campaignNow,
      };
      await insertAction(tx, row, unitIds);
      const after = { on, number, ...told(open, { content: form.content, dueOn, unitIds }) };
      await recordAction(tx, open, { id, action: "added", payload: { after } });
      return done(number);
    }),
  );
}

/** Problems: those of `addConclusion`; `reason` reason-needed; meeting-changed-by-other; nothing-changed. */
export async function editConclusion(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  form: ConclusionEditForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "meeting.edit");
  const { saidOn } = await findAction(open, id);
  const read = readConclusion(open, form, saidOn);
  if (!read.ok) return read;
  if (form.reason === "") return refused({ field: "reason", code: "reason-needed" });
  return open.db.write(open.campaign.id, async (tx) => {
    const action = await findAction(open, id, tx);
    if (action.version !== form.version) return refused(lostRace);
    const { unitIds, dueOn } = read.value;
    const before = told(open, action);
    const after = told(open, { content: form.content, dueOn, unitIds });
    if (JSON.stringify(before) === JSON.stringify(after))
      return refused({ field: "form", code: "nothing-changed" });
    await updateAction(tx, action, { content: form.content, due_on: dueOn }, unitIds);
    await insertActionEvents(tx, [eventOf(open, id, { unitId: null, mark: "edited", note: form.reason })]);
    await recordAction(tx, open, { id, action: "edited", payload: { before, after, reason: form.reason } });
    return done(null);
  });
}

/** Stops following a conclusion, or takes it up again. Problems: action-changed {by, at}, personal-…, nothing-changed. */
export async function dropConclusion(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { mark, reason, seen }: DropForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "meeting.edit");
  const [personal] = textProblems({ reason }, open.structure);
  if (personal) return refused(personal);
  return open.db.write(open.campaign.id, async (tx) => {
    const action = await findAction(open, id, tx);
    const events = await listActionEvents(tx, open.campaign.id, id);
    const newer = newerThan(seen, events, null);
    if (newer) return refused(newer);
    const isDropped = standingOfAction(action, events, open.today).state === "dropped";
    if (isDropped === (mark === "dropped")) return refused({ field: "form", code: "nothing-changed" });
    await insertActionEvents(tx, [eventOf(open, id, { unitId: null, mark, note: reason })]);
    await recordAction(tx, open, { id, action: mark, payload: { reason } });
    return done(null);
  });
}

/**
 * Says how a unit stands with its part, and links the outputs that show it. Problems: `units` choose-units,
 * unit-not-of-action; `outputs` output-numbers, output-not-linkable {n}; action-changed {by, at}; personal-…. Throws
 * AccessDenied for another unit's part.
 */
export async function reportAction(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { _key, ...form }: ActionReportForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "action.report");
  const action = await findAction(open, id);
  const problems = textProblems({ note: form.note }, open.structure);
  const unitIds = readOwnUnits(form, action, open, problems);
  const numbers = readOutputNumbers(form.outputs, problems);
  if (problems.length > 0) return refused(...problems);
  const { id: campaignId } = open.campaign;
  return open.db.write(campaignId, (tx) =>
    once(tx, ctx, { key: _key, payload: { id, ...form } }, async () => {
      const newer = newerThan(form.seen, await listActionEvents(tx, campaignId, id), unitIds);
      if (newer) return refused(newer);
      const outputs = await listOutputsByNumber(tx, campaignId, numbers, open.unitsFor("action.report"));
      const n = numbers.length - outputs.length;
      if (n > 0) return refused({ field: "outputs", code: "output-not-linkable", params: { n } });
      const { mark, note } = form;
      const rows = unitIds.map((unitId) => eventOf(open, id, { unitId, mark, note }));
      await insertActionEvents(tx, rows);
      const by = { accountId: open.actor.accountId, at: open.campaignNow };
      const ids = outputs.map((one) => one.id);
      if (ids.length > 0) await insertActionOutputs(tx, id, ids, by);
      const payload = { after: { mark, note, units: namesOf(open, unitIds), outputs: numbers } };
      await recordAction(tx, open, { id, action: "reported", payload });
      return done(null);
    }),
  );
}

/** A conclusion of the campaign. Throws NotFound. */
export async function findAction(
  open: CampaignContext,
  id: string,
  db: Connection = open.db.read,
): Promise<MeetingAction> {
  const [action] = await listActions(db, open.campaign.id, { id });
  if (!action) throw new NotFound();
  return action;
}

function readConclusion(
  open: CampaignContext,
  form: Pick<ConclusionForm, "content" | "units" | "scopes" | "dueOn">,
  on: CivilDate,
): Outcome<{ unitIds: string[]; dueOn: CivilDate | null }> {
  const problems = textProblems({ content: form.content }, open.structure);
  const { tree } = open.structure;
  const whole = unitScopes(tree, on).filter(({ value }) => form.scopes?.includes(value));
  const inScopes = new Set(whole.flatMap(({ unitIds }) => unitIds));
  const wanted = tree.units.filter(({ id, key }) => form.units.includes(key) || inScopes.has(id));
  if (wanted.length === 0) problems.push({ field: "units", code: "choose-units" });
  const ended = wanted.find(({ validTo }) => validTo !== null && validTo <= on);
  if (ended) problems.push({ field: "units", code: "unit-ended", params: { name: ended.shortName } });
  const due = readDay("dueOn", form.dueOn);
  if ("problem" in due) problems.push(due.problem);
  else if (due.day !== null && due.day < on)
    problems.push({ field: "dueOn", code: "due-before-meeting", params: { on } });
  if (problems.length > 0 || "problem" in due) return refused(...problems);
  return done({ unitIds: wanted.map(({ id }) => id), dueOn: due.day });
}

function readOwnUnits(
  { units }: Pick<ActionReportForm, "units">,
  action: MeetingAction,
  open: CampaignContext,
  problems: Problem[],
): string[] {
  const wanted = [...new Set(units)];
  const own = open.structure.tree.units
    .filter(({ key, id }) => wanted.includes(key) && action.unitIds.includes(id))
    .map(({ id }) => id);
  if (!own.every((unitId) => open.may("action.report", [unitId]))) throw new AccessDenied();
  if (wanted.length === 0) problems.push({ field: "units", code: "choose-units" });
  else if (own.length < wanted.length) problems.push({ field: "units", code: "unit-not-of-action" });
  return own;
}

/** What somebody has said of these units, or of the whole, since the page was read. */
function newerThan(
  seen: string,
  events: readonly ActionEvent[],
  unitIds: readonly string[] | null,
): Problem | null {
  const newer = events.findLast(
    ({ id, unitId }) => id > seen && (unitIds === null || unitId === null || unitIds.includes(unitId)),
  );
  if (!newer) return null;
  const params = { by: newer.by, at: momentOf(newer.recordedAt), mark: newer.mark, note: newer.note };
  return { field: "form", code: "action-changed", params };
}

const eventOf = (
  open: CampaignContext,
  actionId: string,
  { unitId, mark, note }: Pick<ActionEvent, "unitId" | "mark" | "note">,
) => ({
  id: open.newId(),
  action_id: actionId,
  unit_id: unitId,
  mark,
  note,
  account_id: open.actor.accountId,
  recorded_at: open.campaignNow,
});

const told = (
  open: CampaignContext,
  { content, dueOn, unitIds }: Pick<MeetingAction, "content" | "dueOn" | "unitIds">,
) => ({ content, dueOn, units: namesOf(open, [...unitIds].sort()) });

const namesOf = ({ structure }: CampaignContext, unitIds: readonly string[]) =>
  unitIds.map(structure.tree.shortNameOf);

const recordAction = recorderOf("conclusion");
