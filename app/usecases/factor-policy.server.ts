import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import type { Membership } from "~/domain/permissions";
import { type FactorPolicy, mustHaveFactor, policiesFor, policyInForce } from "~/domain/second-factor";
import { listAccounts } from "~db/queries/accounts.server";
import { countDemoCampaigns } from "~db/queries/campaigns.server";
import { findSetting, saveSetting } from "~db/queries/installation-settings.server";
import { listMemberships } from "~db/queries/memberships.server";
import { listFactorHolders } from "~db/queries/second-factors.server";
import { requireAdministrator } from "./administration.server";
import { appendAudit, systemChain } from "./audit.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { requireStepUp } from "./step-up.server";

/** The name of the setting; sessions' own query reads it, too. */
const policySetting = "second-factor";

export interface Policy {
  inForce: FactorPolicy;
  /** What may be chosen here. */
  allowed: readonly FactorPolicy[];
  /** 0: nobody has chosen yet. */
  version: number;
  asks(memberships: readonly Membership[]): boolean;
}

/** Who must have a second factor on this installation. */
export async function loadPolicy(ctx: UseCaseContext): Promise<Policy> {
  const setting = await findSetting(ctx.db.read, policySetting);
  const hasDemo = (await countDemoCampaigns(ctx.db.read)) > 0;
  const installation = { isProduction: ctx.isProduction, hasDemo };
  const inForce = policyInForce(setting?.value ?? null, installation);
  const today = civilDateOfInstant(ctx.now());
  return {
    inForce,
    allowed: policiesFor(installation),
    version: setting?.version ?? 0,
    asks: (memberships) => mustHaveFactor(inForce, memberships, today),
  };
}

export interface FactorPolicyPage {
  inForce: FactorPolicy;
  allowed: readonly FactorPolicy[];
  version: number;
  holders: number;
  /** Accounts in use that must have a factor and have none yet, by name. */
  lacking: { id: string; displayName: string; title: string }[];
}

/** The administrator's page of who must have a second factor. */
export async function loadFactorPolicy(ctx: UseCaseContext): Promise<FactorPolicyPage> {
  requireAdministrator(ctx, "account.manage");
  const [{ asks, ...policy }, accounts, memberships, holders] = await Promise.all([
    loadPolicy(ctx),
    listAccounts(ctx.db.read),
    listMemberships(ctx.db.read),
    listFactorHolders(ctx.db.read),
  ]);
  const active = accounts.filter(({ status }) => status === "active");
  const order = new Intl.Collator("vi");
  return {
    ...policy,
    holders: active.filter(({ id }) => holders.has(id)).length,
    lacking: active
      .filter(({ id }) => !holders.has(id) && asks(memberships.filter((held) => held.accountId === id)))
      .map(({ id, displayName, title }) => ({ id, displayName, title }))
      .sort((a, b) => order.compare(a.displayName, b.displayName)),
  };
}

/**
 * Chooses who must have a second factor. Problems: `not-valid` at policy where it may not be chosen;
 * `policy-changed` at form when somebody else was faster. Needs a confirmation.
 */
export async function changeFactorPolicy(
  ctx: UseCaseContext,
  wish: { policy: FactorPolicy; version: number },
): Promise<Outcome<null>> {
  requireAdministrator(ctx, "account.manage");
  const actor = requireStepUp(ctx);
  const before = await loadPolicy(ctx);
  if (!before.allowed.includes(wish.policy)) return refused({ field: "policy", code: "not-valid" });
  if (before.version === wish.version && before.inForce === wish.policy && wish.version > 0)
    return done(null);
  return ctx.db.write(systemChain, async (tx) => {
    const setting = { name: policySetting, value: wish.policy, seen: wish.version };
    if (!(await saveSetting(tx, { ...setting, by: actor.accountId, at: ctx.now() }))) {
      return refused({ field: "form", code: "policy-changed" });
    }
    await appendAudit(tx, ctx, {
      chain: systemChain,
      action: "factor.policy-changed",
      subjectKind: "installation",
      subjectId: policySetting,
      campaignId: null,
      payload: { before: { policy: before.inForce }, after: { policy: wish.policy } },
    });
    return done(null);
  });
}
