import type { Action } from "~/domain/permissions";
import {
  anchorOf,
  type PublicityAnchor,
  type PublicitySide,
  type PublicitySubject,
} from "~/domain/publicity";
import { milestoneTemplates, type PublicityTemplate, roundTemplates } from "~/domain/publicity-templates";
import { findRound, listRoundEvents } from "~db/queries/rounds.server";
import type { CampaignContext } from "./campaigns.server";
import { NotFound } from "./context.server";
import { latestOf, limitsOf, roundNow, roundTitle } from "./rounds-reading.server";
import { readTimeline, rowOf } from "./timeline-entries.server";

/** What a checklist is about: its name, its page, the days its items count from, what is usually made known. */
export interface SubjectFacts {
  subject: PublicitySubject;
  title: string;
  /** Its own page; the checklist's is `/tuyen-truyen` below it. */
  page: string;
  anchors: Record<PublicitySide, PublicityAnchor>;
  templates: readonly PublicityTemplate[];
}

/** Throws NotFound for a milestone or a round that the campaign does not have. */
export function readSubject(open: CampaignContext, subject: PublicitySubject): Promise<SubjectFacts> {
  return subject.kind === "round" ? readRoundSubject(open, subject) : readMilestoneSubject(open, subject);
}

/** Who may change the items of a checklist: whoever changes the dates of what it is about. */
export const editAction = ({ kind }: PublicitySubject): Action =>
  kind === "round" ? "round.edit" : "milestone.assign";

async function readRoundSubject(open: CampaignContext, subject: PublicitySubject): Promise<SubjectFacts> {
  const { db, campaign, today } = open;
  const [round, events, timeline] = await Promise.all([
    findRound(db.read, campaign.id, subject.key),
    listRoundEvents(db.read, campaign.id, subject.key),
    readTimeline(open, today),
  ]);
  if (!round || round.removedAt !== null) throw new NotFound();
  const limits = limitsOf(timeline, open);
  const { facts } = roundNow(round, events, limits, open);
  const latestOn = latestOf(round.number, limits);
  const anchor = anchorOf({ actualOn: facts.heldOn, plannedOn: facts.plannedOn, latestOn });
  return {
    subject,
    title: roundTitle(round, open),
    page: `/${campaign.slug}/lich/hiep-thuong/${round.id}`,
    anchors: { before: anchor, after: anchor },
    templates: roundTemplates(round.number),
  };
}

async function readMilestoneSubject(open: CampaignContext, subject: PublicitySubject): Promise<SubjectFacts> {
  const timeline = await readTimeline(open, open.today);
  const entry = timeline.entries.find(({ key }) => key === subject.key);
  if (!entry) throw new NotFound();
  const { latest, actualOn, plannedOn } = entry;
  const [first, last] =
    latest === null
      ? [null, null]
      : latest.form === "window"
        ? [latest.from, latest.to]
        : [latest.on, latest.on];
  return {
    subject,
    title: rowOf(entry, timeline, open).title,
    page: `/${open.campaign.slug}/lich/${encodeURIComponent(subject.key)}`,
    anchors: {
      before: anchorOf({ actualOn, plannedOn, latestOn: first }),
      after: anchorOf({ actualOn, plannedOn, latestOn: last }),
    },
    templates: milestoneTemplates(subject.key),
  };
}
