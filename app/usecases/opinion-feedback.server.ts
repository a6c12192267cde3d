import { formatCivil } from "~/domain/calendar/civil-date";
import type { PlaceForm, ToldForm } from "~/domain/opinion-issue-forms";
import type { Handover, Issue } from "~/domain/opinion-issues";
import { issueName } from "~/domain/opinion-issues";
import type { FeedbackLine, FeedbackPage } from "~/domain/opinion-issues-page";
import type { Connection } from "~db/client.server";
import { listPacks } from "~db/queries/meeting-packs.server";
import { listMeetings } from "~db/queries/meetings.server";
import { listHandovers, listIssues, updateHandover } from "~db/queries/opinion-issues.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { addTopic } from "./meeting-minutes.server";
import { allMeetings } from "./meetings.server";
import { readPastDay } from "./opinion-handovers.server";
import { recordIssue } from "./opinion-issues.server";
import { issueChanged } from "./opinion-issues-changes.server";
import { readTimeline } from "./timeline-entries.server";

/** Answers that those who raised a matter have to be told of (phản hồi với nơi nêu), and those that they were. */
export async function loadFeedback(ctx: UseCaseContext, slug: string): Promise<FeedbackPage> {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const lines = await feedbackLines(open);
  const canEdit = open.may("opinion.synthesise");
  return {
    ...{ slug, today: open.today, formKey: ctx.newId(), canEdit },
    canPlace: canEdit && open.may("meeting.edit"),
    open: lines.filter(({ fedBackOn }) => fedBackOn === null),
    told: lines
      .flatMap((line) => (line.fedBackOn === null ? [] : [{ ...line, fedBackOn: line.fedBackOn }]))
      .sort((a, b) => (a.fedBackOn < b.fedBackOn ? 1 : -1))
      .slice(0, 100),
    meeting: await nextMeeting(open),
  };
}

async function feedbackLines(open: CampaignContext, db: Connection = open.db.read): Promise<FeedbackLine[]> {
  const { organisation } = open.campaign;
  const [issues, handovers] = await Promise.all([
    listIssues(db, organisation),
    listHandovers(db, organisation),
  ]);
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  return handovers.flatMap((one) => {
    const issue = byId.get(one.issueId);
    return issue && one.answeredOn !== null ? [lineOf(issue, one, one.answeredOn)] : [];
  });
}

const lineOf = (issue: Issue, one: Handover, answeredOn: string): FeedbackLine => ({
  ...{ handoverId: one.id, version: one.version, number: issue.number, title: issue.title },
  ...{ agency: one.agency, answeredOn, answerDocument: one.answerDocument, answer: one.answer },
  fedBackOn: one.fedBackOn,
});

/** The next meeting whose agenda can still take something. */
async function nextMeeting(open: CampaignContext): Promise<FeedbackPage["meeting"]> {
  if (!open.may("meeting.view")) return null;
  const [timeline, begun] = await Promise.all([
    readTimeline(open, open.today),
    listMeetings(open.db.read, open.campaign.id),
  ]);
  const packs = await listPacks(
    open.db.read,
    begun.map(({ id }) => id),
  );
  const isFrozen = (on: string) =>
    begun.some((one) => one.on === on && packs.some(({ meetingId }) => meetingId === one.id));
  const next = allMeetings(open, timeline, begun).find(({ on }) => on >= open.today && !isFrozen(on));
  return next ? { on: next.on } : null;
}

/** Records that answers were told to those who raised the matters, on a day. The value is how many. */
export async function tellAnswers(
  ctx: UseCaseContext,
  slug: string,
  form: ToldForm,
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const told = readPastDay(open, "toldOn", form.toldOn);
  if ("problem" in told) return refused(told.problem);
  return ctx.db.write(open.campaign.id, async (tx) => {
    const handovers = await listHandovers(tx, open.campaign.organisation);
    const chosen = handovers.filter(({ id }) => form.handovers.includes(id));
    const early = chosen.find(({ answeredOn }) => answeredOn === null || answeredOn > told.day);
    if (chosen.length === 0 || early) return refused({ field: "toldOn", code: "told-before-answer" });
    // The day on which they were told first stays; a mistake is taken back before.
    if (chosen.some(({ fedBackOn }) => fedBackOn !== null)) return refused(issueChanged);
    for (const one of chosen) {
      if (!(await updateHandover(tx, one, { fed_back_on: told.day }))) return refused(issueChanged);
      const payload = { after: { agency: one.agency, fedBackOn: told.day } };
      await recordIssue(tx, open, { id: one.issueId, action: "told", payload });
    }
    return done(chosen.length);
  });
}

/** Takes back that answers were told. The value is how many. */
export async function untellAnswers(
  ctx: UseCaseContext,
  slug: string,
  handovers: readonly string[],
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  return ctx.db.write(open.campaign.id, async (tx) => {
    const chosen = (await listHandovers(tx, open.campaign.organisation)).filter(
      ({ id, fedBackOn }) => handovers.includes(id) && fedBackOn !== null,
    );
    for (const one of chosen) {
      if (!(await updateHandover(tx, one, { fed_back_on: null }))) return refused(issueChanged);
      const payload = { before: { agency: one.agency, fedBackOn: one.fedBackOn } };
      await recordIssue(tx, open, { id: one.issueId, action: "told-taken-back", payload });
    }
    return done(chosen.length);
  });
}

/** Puts the open answers on a meeting's agenda as a topic of its own. Problems: nothing-to-tell, those of `addTopic`. */
export async function placeFeedback(
  ctx: UseCaseContext,
  slug: string,
  { _key, on }: PlaceForm,
): Promise<Outcome<null>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const lines = (await feedbackLines(open)).filter(({ fedBackOn }) => fedBackOn === null);
  if (lines.length === 0) return refused({ field: "form", code: "nothing-to-tell" });
  const body = lines.map((line) => `- ${feedbackText(line)}`).join("\n");
  return addTopic(ctx, slug, on, { _key, title: "Phản hồi các vấn đề dư luận đã nêu", body });
}

const feedbackText = ({ number, title, agency, answeredOn, answerDocument, answer }: FeedbackLine) => {
  const by = answerDocument ? ` (${answerDocument})` : "";
  return `${issueName(number)}, ${title}: ${agency} trả lời ngày ${formatCivil(answeredOn)}${by}: ${answer.replace(/\s+/gu, " ")}`;
};
