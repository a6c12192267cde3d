import type { AccountState } from "~/domain/accounts";
import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { secretariesNeeded } from "~/domain/memberships";
import { countJobs } from "~db/queries/jobs.server";
import { listLastingAdministrators, listMembershipPlaces } from "~db/queries/memberships.server";
import { type AccountLine, listAccountLines } from "./account-pages.server";
import { requireAdministrator } from "./administration.server";
import { countAuditFindings } from "./audit-state.server";
import { backupAge } from "./backups.server";
import type { UseCaseContext } from "./context.server";

export interface Administration {
  accounts: Record<AccountState, number>;
  campaigns: number;
  administrators: number;
  /** Campaigns with too few secretaries. */
  fewSecretaries: { campaign: string; secretaries: number; needed: number }[];
  /** Accounts in use that hold no role now. */
  withoutRole: number;
  /** Background jobs that were given up. */
  failedJobs: number;
  /** Signs of tampering that the last verification of the audit trail found. */
  auditFindings: number;
  /** The last good copy of the installation is too old, here or in the second folder. */
  isBackupLate: boolean;
}

/** The administration's first page: what there is, and what wants attention. */
export async function loadAdministration(ctx: UseCaseContext): Promise<Administration> {
  requireAdministrator(ctx, "account.manage");
  const lines = await listAccountLines(ctx);
  const places = await listMembershipPlaces(ctx.db.read);
  const lasting = await listLastingAdministrators(ctx.db.read, civilDateOfInstant(ctx.now()));
  const [jobs, age] = await Promise.all([countJobs(ctx.db.read), backupAge(ctx)]);
  const working = lines.filter(({ state }) => state !== "disabled");
  const secretariesOf = (campaign: string) =>
    working.filter((line) =>
      line.roles.some((held) => held.role === "secretary" && held.campaign === campaign),
    ).length;
  return {
    accounts: countStates(lines),
    campaigns: places.length,
    administrators: lasting.length,
    fewSecretaries: places
      .map(({ name }) => ({ campaign: name, secretaries: secretariesOf(name), needed: secretariesNeeded }))
      .filter(({ secretaries, needed }) => secretaries < needed),
    withoutRole: working.filter((line) => line.roles.length === 0).length,
    failedJobs: jobs.failed,
    auditFindings: await countAuditFindings(ctx),
    isBackupLate: age.isLate || age.sealed?.isLate === true,
  };
}

function countStates(lines: readonly AccountLine[]): Record<AccountState, number> {
  const counts = { active: 0, invited: 0, disabled: 0 };
  for (const { state } of lines) counts[state] += 1;
  return counts;
}
