import { minutesAfter } from "~/domain/calendar/civil-date";
import { deleteDoneJobs } from "~db/queries/jobs.server";
import { noticeKind, sendNotice } from "./account-notice.server";
import { archiveJob, archiveKind } from "./archive.server";
import { anchorAudit, anchorKind } from "./audit-anchors.server";
import { copyHourly, copyKind, copyNow, copyNowKind, sealDaily, sealKind } from "./backups-job.server";
import { makeReportsInAdvance } from "./expected-reports-job.server";
import { sweepFiles } from "./files.server";
import { importJob, importKind } from "./imports-work.server";
import type { JobKinds } from "./jobs.server";
import { jobsChain } from "./jobs.server";
import { bulkJob, bulkKind } from "./outputs-bulk-run.server";
import { renamedJob, renamedKind } from "./outputs-words.server";
import { mendFeedChains, readFeedJob, readingKind } from "./own-feed-readings.server";
import { allowResend, mailKind, sendReminderMail } from "./reminder-mail.server";
import { digestKind, makeDigests } from "./reminders.server";
import { allowNudgeAgain, nudgeMailKind, sendNudgeMail } from "./report-nudge-mail.server";
import { deleteWhatIsDue, retentionKind } from "./retention-job.server";
import { closingKind, planClosings, runClosing } from "./week-closing-jobs.server";

/** Days for which a job that was done stays in the list. */
const keptDays = 30;

/** Every kind of background job by the name under which it is enqueued. A new kind is one entry here. */
export const jobKinds: JobKinds = {
  [importKind]: importJob,
  [archiveKind]: archiveJob,
  [digestKind]: { daily: "07:30", leaseMinutes: 10, work: makeDigests },
  [bulkKind]: bulkJob,
  [renamedKind]: renamedJob,
  [mailKind]: { leaseMinutes: 2, work: sendReminderMail, beforeRetry: allowResend },
  [nudgeMailKind]: { leaseMinutes: 2, work: sendNudgeMail, beforeRetry: allowNudgeAgain },
  [noticeKind]: { leaseMinutes: 2, work: sendNotice },
  // Before the reminders of the morning, which speak of what is due.
  "expected-reports": { daily: "04:30", leaseMinutes: 15, work: makeReportsInAdvance },
  [readingKind]: { leaseMinutes: 2, work: readFeedJob },
  [closingKind]: { leaseMinutes: 5, work: runClosing },
  "week-closing-plan": { daily: "00:05", leaseMinutes: 10, work: planClosings },
  "own-feed-chains": { daily: "05:40", leaseMinutes: 5, work: mendFeedChains },
  // Before the day's work begins; a server that stands still at night does it when it starts.
  [anchorKind]: { daily: "01:15", leaseMinutes: 60, work: anchorAudit },
  // Before the files are swept, so that those of deleted records go with them.
  [retentionKind]: { daily: "02:20", leaseMinutes: 30, work: deleteWhatIsDue },
  [copyKind]: { hourly: true, leaseMinutes: 90, work: copyHourly },
  [copyNowKind]: { leaseMinutes: 90, work: copyNow },
  [sealKind]: { daily: "01:30", leaseMinutes: 180, work: sealDaily },
  "file-sweep": {
    daily: "03:10",
    leaseMinutes: 30,
    work: async (ctx) => {
      await sweepFiles(ctx);
    },
  },
  "queue-sweep": {
    daily: "03:00",
    leaseMinutes: 2,
    work: ({ db, now }) =>
      db.write(jobsChain, (tx) => deleteDoneJobs(tx, minutesAfter(now(), -keptDays * 24 * 60))),
  },
};
