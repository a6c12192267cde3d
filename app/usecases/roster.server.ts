import { tidy } from "~/domain/campaign-form";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import {
  type AddMemberForm,
  type EditMemberForm,
  type MemberForm,
  MOST_ROSTER,
  type PasteMembersForm,
  type RosterMember,
  readMemberLines,
} from "~/domain/roster";
import { isLocal } from "~/domain/units";
import type { WriteTransaction } from "~db/client.server";
import {
  insertMembers,
  listCampaignAccounts,
  listRoster,
  updateMember,
  updateRemoved,
  updateRosterOrder,
} from "~db/queries/roster.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { changedByOther } from "./changed-by-other.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";

export interface RosterPage {
  slug: string;
  committee: string;
  members: RosterMember[];
  canEdit: boolean;
  /** Only for those who may edit. */
  accounts: { id: string; name: string }[];
  units: { key: string; name: string; bloc: string }[];
  /** Reporting units that nobody is in charge of. */
  unassigned: string[];
  formKey: string;
}

/** The sub-committee's list, for everybody in it. */
export async function loadRoster(ctx: UseCaseContext, slug: string): Promise<RosterPage> {
  const open = await openCampaign(ctx, slug, "plan.view");
  const { campaign, structure, today } = open;
  const canEdit = open.may("campaign.settings");
  const members = await listRoster(ctx.db.read, campaign.id);
  const units = structure.tree.units.filter((one) => one.validTo === null || today < one.validTo);
  const given = new Set(members.flatMap((one) => one.areas.map((area) => area.key)));
  const local = units.filter(isLocal);
  return {
    slug,
    committee: campaign.committee,
    members,
    canEdit,
    accounts: canEdit ? await listCampaignAccounts(ctx.db.read, campaign.id) : [],
    units: canEdit ? units.map(({ key, shortName, bloc }) => ({ key, name: shortName, bloc })) : [],
    unassigned: local.filter((one) => !given.has(one.key)).map((one) => one.shortName),
    formKey: ctx.newId(),
  };
}

/** Problems: personal-… at the texts, unit-unknown at `areas`, account-unknown, roster-full. */
export function addMember(ctx: UseCaseContext, slug: string, { _key, ...form }: AddMemberForm) {
  return change(ctx, slug, { key: _key, payload: form }, async (tx, open, members) => {
    const read = await readMember(tx, form, open);
    if (!read.ok) return read;
    if (members.length >= MOST_ROSTER) return refused(full);
    const [id = ""] = await insert(tx, open, [read.value], members.length);
    await reorder(tx, members, id, form.before);
    return recorded(tx, open, "roster.added", { ...read.value, id }, { after: toldOf(open, read.value) });
  });
}

/** Problems besides those of `addMember`: member-gone, changed-by-other {by, at}. */
export function editMember(ctx: UseCaseContext, slug: string, { _key, _version, ...form }: EditMemberForm) {
  return change(ctx, slug, { key: _key, payload: form }, async (tx, open, members) => {
    const before = members.find((one) => one.id === form.member);
    if (!before) return refused({ field: "form", code: "member-gone" });
    const read = await readMember(tx, form, open);
    if (!read.ok) return read;
    if (String(before.version) !== _version)
      return refused(await changedByOther(tx, open.campaign.id, { kind: "roster", id: before.id }));
    await updateMember(tx, before, read.value);
    await reorder(tx, members, before.id, form.before);
    const was = { ...before, areaIds: before.areas.map((area) => area.id) };
    const told = { before: toldOf(open, was), after: toldOf(open, read.value) };
    return recorded(tx, open, "roster.edited", { ...before, name: read.value.name }, told);
  });
}

/** Takes a member off the list; `restoreMember` undoes it. Problem: member-gone. */
export function removeMember(ctx: UseCaseContext, slug: string, { _key, ...form }: MemberForm) {
  return change(ctx, slug, { key: _key, payload: form }, async (tx, open, members) => {
    const before = members.find((one) => one.id === form.member);
    const removedAt = open.now();
    const place = { id: form.member, campaignId: open.campaign.id };
    if (!before || !(await updateRemoved(tx, { ...place, removedAt })))
      return refused({ field: "form", code: "member-gone" });
    const was = { ...before, areaIds: before.areas.map((area) => area.id) };
    return recorded(tx, open, "roster.removed", before, { before: toldOf(open, was) });
  });
}

export function restoreMember(ctx: UseCaseContext, slug: string, { _key, ...form }: MemberForm) {
  return change(ctx, slug, { key: _key, payload: { ...form, restore: true } }, async (tx, open) => {
    const place = { id: form.member, campaignId: open.campaign.id };
    const isBack = await updateRemoved(tx, { ...place, removedAt: null });
    const back = (await listRoster(tx, open.campaign.id)).find((one) => one.id === form.member);
    if (!isBack || !back) return refused({ field: "form", code: "member-gone" });
    return recorded(tx, open, "roster.restored", back, { after: { name: back.name } });
  });
}

/** Adds a pasted list at the end. Problems at `lines`: those of `readMemberLines`, personal-…, roster-full. */
export function pasteMembers(ctx: UseCaseContext, slug: string, { _key, ...form }: PasteMembersForm) {
  return change(ctx, slug, { key: _key, payload: form }, async (tx, open, members) => {
    const read = readMemberLines(form.lines, open.structure.tree.units);
    const problems = [...read.problems, ...textProblems({ lines: form.lines }, open.structure)];
    if (members.length + read.members.length > MOST_ROSTER) problems.push(full);
    if (problems.length > 0) return refused(...problems);
    const added = read.members.map((one) => ({ ...one, accountId: null }));
    await insert(tx, open, added, members.length);
    const names = added.map((one) => one.name).join(", ");
    await recorded(
      tx,
      open,
      "roster.pasted",
      { id: open.campaign.id, name: names },
      { after: { name: names } },
    );
    return done({ name: String(added.length) });
  });
}

const full: Problem = { field: "form", code: "roster-full", params: { max: MOST_ROSTER } };

type Told = { name: string } & Record<string, unknown>;

async function change(
  ctx: UseCaseContext,
  slug: string,
  request: { key: string; payload: unknown },
  work: (
    tx: WriteTransaction,
    open: CampaignContext,
    members: RosterMember[],
  ) => Promise<Outcome<{ name: string }>>,
): Promise<Outcome<{ name: string }>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const { campaign } = open;
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, request, async () => work(tx, open, await listRoster(tx, campaign.id))),
  );
}

type ReadMember = Pick<RosterMember, "name" | "position" | "agency" | "accountId"> & { areaIds: string[] };

async function readMember(
  tx: WriteTransaction,
  form: Pick<AddMemberForm, "name" | "position" | "agency" | "accountId" | "areas">,
  { campaign, structure }: CampaignContext,
): Promise<Outcome<ReadMember>> {
  const { name, position, agency } = form;
  const problems = textProblems({ name, position, agency }, structure);
  const wanted = new Set(form.areas.filter(Boolean));
  const areaIds = [...wanted].flatMap((key) =>
    structure.tree.units.filter((unit) => unit.key === key).map(({ id }) => id),
  );
  if (areaIds.length < wanted.size) problems.push({ field: "areas", code: "unit-unknown" });
  const accounts = form.accountId === "" ? [] : await listCampaignAccounts(tx, campaign.id);
  if (form.accountId !== "" && !accounts.some((one) => one.id === form.accountId))
    problems.push({ field: "accountId", code: "account-unknown" });
  if (problems.length > 0) return refused(...problems);
  const texts = { name: tidy(name), position: tidy(position), agency: tidy(agency) };
  return done({ ...texts, accountId: form.accountId || null, areaIds });
}

async function insert(
  tx: WriteTransaction,
  open: CampaignContext,
  members: readonly ReadMember[],
  after: number,
): Promise<string[]> {
  const rows = members.map(({ accountId, name, position, agency, areaIds }, index) => ({
    id: open.newId(),
    campaign_id: open.campaign.id,
    account_id: accountId,
    name,
    position,
    agency,
    sort_order: after + index,
    removed_at: null,
    version: 1,
    created_by: open.actor.accountId,
    created_at: open.now(),
    areaIds,
  }));
  await insertMembers(tx, rows);
  return rows.map((row) => row.id);
}

/** Puts a member before another one, or at the end. */
async function reorder(tx: WriteTransaction, members: readonly RosterMember[], id: string, before: string) {
  const others = members.map((one) => one.id).filter((one) => one !== id);
  const at = others.indexOf(before);
  await updateRosterOrder(tx, at < 0 ? [...others, id] : [...others.slice(0, at), id, ...others.slice(at)]);
}

function toldOf({ structure }: CampaignContext, { areaIds, ...member }: ReadMember): Told {
  const { name, position, agency } = member;
  return {
    name,
    position,
    agency,
    areas: areaIds.map(structure.tree.shortNameOf).join(", "),
  };
}

async function recorded(
  tx: WriteTransaction,
  open: CampaignContext,
  action: string,
  { id, name }: { id: string; name: string },
  told: { before?: Told; after?: Told },
): Promise<Outcome<{ name: string }>> {
  const { campaign } = open;
  const subject = { subjectKind: "roster", subjectId: id, campaignId: campaign.id };
  await appendAudit(tx, open, { chain: campaign.id, action, ...subject, payload: { ...told } });
  return done({ name });
}
