import type { CampaignKind, InstallationKind } from "~/domain/retention";
import {
  type OldRecords,
  oldAccountLinks,
  oldAuditTexts,
  oldCorrectionRequests,
  oldDigests,
  oldFormDrafts,
  oldImportFiles,
  oldNoticeReads,
  oldNudges,
  oldResendKeys,
  oldSessions,
  oldSetUpDrafts,
  oldSignInLimits,
} from "~db/queries/retention-kinds.server";
import { oldCaseTexts, oldFieldTexts, oldOpinionTexts } from "~db/queries/retention-texts.server";

/**
 * Everything that time deletes. A new kind is one entry here, its term in `domain/retention` and its words in the texts;
 * the job, the settings and the public page of what is kept follow.
 */
export const campaignRecords: Record<CampaignKind, OldRecords> = {
  "opinion-texts": oldOpinionTexts,
  "field-texts": oldFieldTexts,
  "case-texts": oldCaseTexts,
  "reminder-digests": oldDigests,
  "report-nudges": oldNudges,
  "import-files": oldImportFiles,
  "audit-texts": oldAuditTexts("campaign"),
};

export const installationRecords: Record<InstallationKind, OldRecords> = {
  sessions: oldSessions,
  "account-links": oldAccountLinks,
  "form-drafts": oldFormDrafts,
  "set-up-drafts": oldSetUpDrafts,
  "notice-reads": oldNoticeReads,
  "sign-in-limits": oldSignInLimits,
  "resend-keys": oldResendKeys,
  "correction-requests": oldCorrectionRequests,
  "account-audit-texts": oldAuditTexts("installation"),
};
