import { periodBefore } from "~/domain/opinion-figure-periods";
import type { Period, PeriodFigures } from "~/domain/opinion-figures";
import { handoverState } from "~/domain/opinion-issues";
import type { Synthesis } from "~/domain/opinion-syntheses";
import type { SynthesisListPage } from "~/domain/opinion-syntheses-page";
import {
  heldOf,
  type IssuedSynthesis,
  issuedSynthesis,
  type SynthesisContent,
  type SynthesisIssue,
} from "~/domain/opinion-synthesis-content";
import type { Connection } from "~db/client.server";
import { findSynthesis, listCoveredIssues, listSyntheses } from "~db/queries/opinion-syntheses.server";
import { recorderOf } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { figuresOf } from "./opinion-figures.server";
import { issueRow, type ReadIssues, readIssues } from "./opinion-issues-reading.server";

/** The organisation's reports; drafts only for those who write them. */
export async function loadSyntheses(ctx: UseCaseContext, slug: string): Promise<SynthesisListPage> {
  const open = await openCampaign(ctx, slug, "report.view");
  const canEdit = open.may("opinion.synthesise");
  const [all, covered] = await Promise.all([
    listSyntheses(open.db.read, open.campaign.organisation),
    listCoveredIssues(open.db.read, open.campaign.organisation),
  ]);
  const shown = all.filter((one) => !one.isRemoved && (canEdit || one.issuedOn !== null));
  return {
    ...{ slug, formKey: ctx.newId(), canEdit },
    reports: shown.map((one) => ({
      ...one,
      issues: covered.filter(({ synthesisId }) => synthesisId === one.id).length,
    })),
    removed: canEdit
      ? all.filter(({ isRemoved }) => isRemoved).map(({ id, title, version }) => ({ id, title, version }))
      : [],
    proposed: periodBefore("month", open.today),
  };
}

/** A report, if it is there for the person to see; with what it said when it was issued. Throws NotFound. */
export async function openSynthesis(
  open: CampaignContext,
  id: string,
  db: Connection = open.db.read,
): Promise<{ synthesis: Synthesis; issued: IssuedSynthesis | null }> {
  const found = await findSynthesis(db, open.campaign.organisation, id);
  const canEdit = open.may("opinion.synthesise");
  if (!found || (!canEdit && (found.isRemoved || found.issuedOn === null))) throw new NotFound();
  const { content, ...synthesis } = found;
  return { synthesis, issued: content === null ? null : issuedSynthesis.parse(JSON.parse(content)) };
}

/** What a report says: as it was issued, or as the data are now. Nobody's hidden places are in it. */
export async function contentOf(
  open: CampaignContext,
  { id, from, to }: Synthesis,
  issued: IssuedSynthesis | null,
): Promise<SynthesisContent> {
  if (issued) return issued;
  const read = await readIssues(open, { eyes: "public" });
  const covered = await listCoveredIssues(open.db.read, open.campaign.organisation);
  const issueIds = covered.filter(({ synthesisId }) => synthesisId === id).map(({ issueId }) => issueId);
  return {
    issues: issueIds.flatMap((issueId) => issueContent(open, read, issueId, { from, to })),
    figures: plainFigures(await figuresOf(open, read, { from, to })),
  };
}

/** What was said of an issue by the period's end; its own items, whatever period they came in before that. */
function issueContent(
  { today }: CampaignContext,
  read: ReadIssues,
  issueId: string,
  { to }: Period,
): SynthesisIssue[] {
  const issue = read.issues.find(({ id, isRemoved }) => id === issueId && !isRemoved);
  if (!issue) return [];
  const { number, title, topic, state } = issueRow(read, issue, today);
  const items = read.itemsOf(issueId).filter(({ receivedOn }) => receivedOn <= to);
  const places = [...new Set(items.map(({ place }) => place.name))].filter(Boolean);
  const passed = read.handoversOf(issueId).map((one) => ({
    ...{ agency: one.agency, on: one.passedOn, document: one.document, dueOn: one.dueOn },
    ...{ answeredOn: one.answeredOn, answerDocument: one.answerDocument, answer: one.answer },
    isLate: handoverState(one, today) === "late",
  }));
  return [
    {
      ...{ id: issueId, number, title, topic, places, state, passed, reports: read.countReports(items) },
      ...heldOf(items),
    },
  ];
}

/** The figures as a report keeps them. */
export function plainFigures({ reports, partly, ...figures }: PeriodFigures): SynthesisContent["figures"] {
  return { reports: reports.total, ...figures };
}

/** One line of the audit trail about a report. */
export const recordSynthesis = recorderOf("opinion-synthesis");
