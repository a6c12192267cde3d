import { longestWithoutCopy } from "~/domain/copies";
import { listAccounts } from "~db/queries/accounts.server";
import type { CampaignContext } from "./campaigns.server";
import { loadOperatingState } from "./operating-state.server";

/** What an administrator looks after, in a few numbers. */
export interface InstallationState {
  /** Hours since the last good copy; null: there is none. */
  copyHours: number | null;
  /** There is none, or it is older than the installation warns of anywhere. */
  isCopyLate: boolean;
  failedJobs: number;
  auditFindings: number;
  accounts: number;
  /** Accounts whose people have never set a password of their own. */
  notTaken: number;
}

const secondsOfHour = 3600;

/** null for those who do not look after the installation. */
export async function installationState(open: CampaignContext): Promise<InstallationState | null> {
  if (!open.may("account.manage")) return null;
  const [state, accounts] = await Promise.all([loadOperatingState(open), listAccounts(open.db.read)]);
  const active = accounts.filter(({ status }) => status === "active");
  const { backupAgeSeconds: age } = state;
  return {
    copyHours: Number.isFinite(age) ? Math.floor(age / secondsOfHour) : null,
    isCopyLate: age >= longestWithoutCopy * secondsOfHour,
    failedJobs: state.failedJobs,
    auditFindings: state.auditFindings,
    accounts: active.length,
    notTaken: active.filter(({ hasPassword }) => !hasPassword).length,
  };
}
