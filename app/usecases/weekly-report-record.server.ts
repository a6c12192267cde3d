import type { Action } from "~/domain/permissions";
import type { Problem } from "~/domain/problem";
import { againstAct, type ReportAct } from "~/domain/weekly-report-flow";
import type { WriteTransaction } from "~db/client.server";
import { insertReportStep, saveReport } from "~db/queries/weekly-reports.server";
import { appendAudit } from "./audit.server";
import type { CampaignContext } from "./campaigns.server";
import { actsOnBehalf } from "./outputs-writing.server";
import type { ReportFrame } from "./weekly-report.server";

export const actionOf = {
  save: "report.prepare",
  present: "report.prepare",
  submit: "report.submit",
} as const satisfies Partial<Record<ReportAct, Action>>;

export const noWords = { results: "", difficulties: "", proposals: "", next_week: "" } as const;

/** Why the act cannot be done: by where the report stands, or because somebody has changed it meanwhile. */
export function againstReport(frame: ReportFrame, act: ReportAct, version: number): Problem | null {
  const code = againstAct(act, frame.situation);
  if (code) return { field: "form", code };
  return frame.report.version === version ? null : { field: "form", code: "report-changed-by-other" };
}

const steps = {
  save: "begun",
  present: "presented",
  submit: "submitted",
  return: "returned",
  accept: "accepted",
} as const;

type Stored = Parameters<typeof saveReport>[2];

/** Writes the report with its step and its audit line; false when somebody has been quicker. */
export async function storeReport(
  tx: WriteTransaction,
  open: CampaignContext,
  { unit, report }: ReportFrame,
  act: ReportAct,
  set: Omit<Partial<Stored>, "expected_id">,
  { about, remark } = { about: "", remark: "" },
): Promise<boolean> {
  const { campaign, actor, campaignNow } = open;
  const isSending = act === "submit";
  const sending = { submitted_at: campaignNow, submitted_by: actor.accountId };
  // Late is a fact: what counts is when it came in for the first time.
  const first = report.firstSubmittedAt ?? campaignNow;
  const isStored = await saveReport(tx, report.version, {
    ...set,
    ...(isSending ? { ...sending, first_submitted_at: first } : {}),
    expected_id: report.id,
    state: set.state ?? "draft",
    updated_by: actor.accountId,
    updated_at: campaignNow,
  });
  if (!isStored) return false;
  // A draft that is saved again and again is one step.
  if (act !== "save" || report.version === 0) {
    await insertReportStep(tx, {
      id: open.newId(),
      expected_id: report.id,
      kind: steps[act],
      account_id: actor.accountId,
      on_behalf: actsOnBehalf(open, [unit.id]) && act !== "accept" && !isReview(act, report) ? 1 : 0,
      at: campaignNow,
      about,
      remark,
    });
  }
  const told = {
    ...(set.is_nothing === 1 ? { isNothing: true } : {}),
    ...(remark === "" ? {} : { about, remark }),
  };
  await appendAudit(tx, open, {
    chain: campaign.id,
    action: `report.${act}`,
    subjectKind: "report",
    subjectId: report.id,
    campaignId: campaign.id,
    payload: { unitId: unit.id, week: report.periodFrom, state: set.state, ...told },
  });
  return true;
}

const isReview = (act: ReportAct, report: ReportFrame["report"]) =>
  act === "return" && report.state !== "presented";
