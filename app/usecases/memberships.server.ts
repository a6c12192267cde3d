import { type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import {
  checkScope,
  type MembershipDraft,
  overlaps,
  readMembershipDays,
  scopeOfChoice,
} from "~/domain/memberships";
import type { Membership } from "~/domain/permissions";
import type { WriteTransaction } from "~db/client.server";
import { findAccount } from "~db/queries/accounts.server";
import {
  findMembership,
  insertMembership,
  listMembershipPlaces,
  listMemberships,
  type MembershipPlace,
  type NamedMembership,
  updateMembershipEnd,
} from "~db/queries/memberships.server";
import { changedByOther, isLastAdministrator, requireAdministrator } from "./administration.server";
import { appendAudit, systemChain } from "./audit.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { requireStepUp } from "./step-up.server";

/**
 * Gives an account a role in a place. Problems: at from and lastDay those of `readMembershipDays`; at scope `required`,
 * `no-such-place`, `outside-unit-life`, those of `checkScope`; at role `membership-overlaps`.
 */
export async function grantMembership(
  ctx: UseCaseContext,
  accountId: string,
  request: { key: string; draft: MembershipDraft },
): Promise<Outcome<{ membershipId: string }>> {
  requireAdministrator(ctx, "account.manage");
  requireStepUp(ctx);
  const payload = { accountId, ...request.draft };
  return ctx.db.write(systemChain, (tx) =>
    once(tx, ctx, { key: request.key, payload }, async () => {
      if (!(await findAccount(tx, accountId))) throw new NotFound();
      const read = await readMembership(tx, request.draft);
      if (!read.ok) return read;
      const held = await listMemberships(tx, [accountId]);
      if (held.some((one) => overlaps(one, read.value.membership))) {
        return refused({ field: "role", code: "membership-overlaps" });
      }
      const membershipId = await addMembership(tx, ctx, accountId, read.value.membership);
      await appendAudit(tx, ctx, membershipEvent("membership.granted", accountId, read.value));
      return done({ membershipId });
    }),
  );
}

export interface ReadMembership {
  membership: Membership;
  campaignId: string | null;
  /** The membership in words, for the audit trail. */
  told: Record<string, string | null>;
}

/** A typed membership held against the places that exist; inside the caller's transaction. */
export async function readMembership(
  tx: WriteTransaction,
  draft: MembershipDraft,
): Promise<Outcome<ReadMembership>> {
  const days = readMembershipDays(draft);
  const chosen = scopeOfChoice(draft.scope);
  if (!chosen) return refused({ field: "scope", code: "required" }, ...(days.ok ? [] : days.problems));
  const problems = [...checkScope(draft.role, chosen.kind), ...(days.ok ? [] : days.problems)];
  if (problems.length > 0 || !days.ok) return refused(...problems);

  const place = placeOf(await listMembershipPlaces(tx), chosen);
  if (!place) return refused({ field: "scope", code: "no-such-place" });
  const { unit, campaignId } = place;
  if (
    unit &&
    (days.validFrom < unit.validFrom || (unit.validTo !== null && days.validFrom >= unit.validTo))
  ) {
    return refused({ field: "scope", code: "outside-unit-life" });
  }
  const { validFrom, validTo } = days;
  return done({
    membership: { role: draft.role, campaignId, unitId: unit?.id ?? null, validFrom, validTo },
    campaignId,
    told: { role: draft.role, campaign: place.name, unit: unit?.name ?? null, validFrom, validTo },
  });
}

function placeOf(places: readonly MembershipPlace[], chosen: NonNullable<ReturnType<typeof scopeOfChoice>>) {
  if (chosen.kind === "system") return { campaignId: null, name: null, unit: null };
  for (const { campaignId, name, units } of places) {
    if (chosen.kind === "campaign" && chosen.campaignId === campaignId)
      return { campaignId, name, unit: null };
    const unit = chosen.kind === "unit" ? units.find(({ id }) => id === chosen.unitId) : undefined;
    if (unit) return { campaignId, name, unit };
  }
  return null;
}

export async function addMembership(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  accountId: string,
  membership: Membership,
): Promise<string> {
  const id = ctx.newId();
  await insertMembership(tx, {
    id,
    account_id: accountId,
    campaign_id: membership.campaignId,
    unit_id: membership.unitId,
    role: membership.role,
    valid_from: membership.validFrom,
    valid_to: membership.validTo,
    created_by: ctx.actor?.accountId ?? null,
    created_at: ctx.now(),
  });
  return id;
}

export interface EndRequest {
  accountId: string;
  membershipId: string;
  /** The end that the person saw, first day without the role; null: open. */
  was: CivilDate | null;
  /** Typed; "": at once, so that today it no longer holds. */
  lastDay: string;
}

/**
 * Ends a membership. Problems: at lastDay those of a day and `last-day-before-first`; at form `last-administrator`,
 * `changed-by-other` {by, at}. Throws NotFound when the account has no such membership.
 */
export async function endMembership(
  ctx: UseCaseContext,
  request: EndRequest,
): Promise<Outcome<{ validTo: CivilDate }>> {
  requireAdministrator(ctx, "account.manage");
  requireStepUp(ctx);
  return ctx.db.write(systemChain, async (tx) => {
    const held = await findMembership(tx, request.membershipId);
    if (held?.accountId !== request.accountId) throw new NotFound();
    const end = await readEnd(tx, ctx, held, request.lastDay);
    if (!end.ok) return end;
    if (isLasting(held) && (await isLastAdministrator(tx, ctx, held.accountId))) {
      return refused({ field: "form", code: "last-administrator" });
    }
    const { validTo } = end.value;
    if (!(await updateMembershipEnd(tx, held.id, request.was, validTo))) {
      return refused(await changedByOther(tx, held.accountId));
    }
    const told = { role: held.role, campaign: held.campaignName, unit: held.unitName };
    await appendAudit(tx, ctx, {
      ...membershipEvent("membership.ended", held.accountId, { campaignId: held.campaignId, told }),
      payload: { ...told, before: { validTo: held.validTo }, after: { validTo } },
    });
    return end;
  });
}

async function readEnd(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  held: NamedMembership,
  lastDay: string,
): Promise<Outcome<{ validTo: CivilDate }>> {
  if (lastDay === "") {
    const places = await listMembershipPlaces(tx);
    return done({ validTo: dayIn(held.campaignId, places, ctx.now()) });
  }
  const days = readMembershipDays({ from: held.validFrom, lastDay });
  if (!days.ok) return refused(...days.problems);
  return days.validTo === null
    ? refused({ field: "lastDay", code: "required" })
    : done({ validTo: days.validTo });
}

/**
 * Today where a role is held: a demonstration's fixed day there; for the whole installation the earliest of all, so
 * that what begins or ends today does so in every campaign.
 */
export function dayIn(
  campaignId: string | null,
  places: readonly Pick<MembershipPlace, "campaignId" | "pinnedOn">[],
  now: string,
): CivilDate {
  const today = civilDateOfInstant(now);
  const pinned = places.flatMap((place) =>
    place.pinnedOn !== null && (campaignId === null || place.campaignId === campaignId)
      ? [place.pinnedOn]
      : [],
  );
  if (campaignId !== null) return pinned[0] ?? today;
  return pinned.reduce((earliest, day) => (day < earliest ? day : earliest), today);
}

const isLasting = (held: Membership) =>
  held.role === "administrator" && held.campaignId === null && held.validTo === null;

function membershipEvent(
  action: string,
  accountId: string,
  { campaignId, told }: Pick<ReadMembership, "campaignId" | "told">,
) {
  return {
    chain: systemChain,
    action,
    subjectKind: "account",
    subjectId: accountId,
    campaignId,
    payload: { after: told } as Record<string, unknown>,
  };
}
