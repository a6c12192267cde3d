import { formatCivil } from "~/domain/calendar/civil-date";
import { type Letterhead, symbolFor } from "~/domain/letterhead";
import type { MeetingPage, MeetingPaperKind, MeetingPaperLine, NotePart } from "~/domain/meetings-page";
import { textsOf } from "~/i18n/texts-of";
import { listAddenda } from "~db/queries/meeting-packs.server";
import {
  listMeetingPapers,
  listNotes,
  listTopics,
  type StoredMeetingPaper,
  type StoredNote,
} from "~db/queries/meetings.server";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { letterheadOf } from "./letterhead.server";
import { conclusionChoices, readActions, rowOfAction } from "./meeting-actions-list.server";
import { findPack, packOf } from "./meeting-freezing.server";
import { openMeeting } from "./meetings.server";

/** One meeting: its pack, as frozen or as it is now, its minutes, its conclusions. Throws NotFound. */
export async function loadMeeting(ctx: UseCaseContext, slug: string, on: string): Promise<MeetingPage> {
  const open = await openCampaign(ctx, slug, "meeting.view");
  const found = await openMeeting(open, on);
  const { meeting, planned } = found;
  const stored = await findPack(open.db.read, meeting);
  const [{ pack, isIntact }, notes, topics, removed, actions, papers, addenda, { letterhead }] =
    await Promise.all([
      packOf(open, { ...found, stored }),
      meeting ? listNotes(open.db.read, meeting.id) : [],
      meeting ? listTopics(open.db.read, meeting.id) : [],
      meeting ? listTopics(open.db.read, meeting.id, { removed: true }) : [],
      meeting ? readActions(open, meeting.id) : [],
      meeting ? listMeetingPapers(open.db.read, meeting.id) : [],
      stored ? listAddenda(open.db.read, stored.id) : [],
      letterheadOf(open),
    ]);
  const { curve, unitWeeks } = pack.pictures;
  return {
    slug,
    title: textsOf(open.actor.locale).meetings.name(formatCivil(on)),
    today: open.today,
    locale: open.actor.locale,
    formKey: ctx.newId(),
    canEdit: open.may("meeting.edit"),
    meeting,
    ...planned,
    pack: { ...pack, pictures: { curve: curve !== "", unitWeeks: unitWeeks !== "" } },
    frozen: stored && {
      by: stored.by,
      at: momentOf(stored.frozenAt),
      hash: stored.hash,
      isIntact,
      addenda: addenda.map(({ recordedAt, ...addendum }) => ({ ...addendum, at: momentOf(recordedAt) })),
    },
    asOf: momentOf(pack.asOf),
    notes: notesOf(notes),
    versions: Object.fromEntries(topics.map(({ id, version }) => [id, version])),
    actions: actions
      .map((one) => ({ ...rowOfAction(open, one), topicId: one.action.topicId }))
      .sort((a, b) => a.number - b.number),
    removed: removed.map(({ id, title, version }) => ({ id, title, version })),
    papers: meetingPapers(papers, letterhead),
    choices: open.may("meeting.edit") ? conclusionChoices(open, on) : { units: [], scopes: [] },
  };
}

/** The minutes by topic: the last wording, and all of them. */
export function notesOf(stored: readonly StoredNote[]): Record<string, NotePart> {
  const parts: Record<string, NotePart> = {};
  for (const { topicId, revision, body, by, recordedAt } of stored) {
    const earlier = parts[topicId]?.history ?? [];
    const history = [{ revision, by, at: momentOf(recordedAt), body }, ...earlier];
    parts[topicId] = { body, revision, history };
  }
  return parts;
}

const likeReview = { pack: "report", notice: "notice" } as const satisfies Record<MeetingPaperKind, string>;

/** What is typed for each paper, and what stands where nothing is. */
export function meetingPapers(
  stored: readonly StoredMeetingPaper[],
  letterhead: Letterhead,
): MeetingPaperLine[] {
  return (["pack", "notice"] as const).map((paper) => {
    const own = stored.find((one) => one.paper === paper);
    const { symbol = "", number = "", signedOn = null, version = 0 } = own ?? {};
    return { paper, symbol, proposed: symbolFor(likeReview[paper], letterhead), number, signedOn, version };
  });
}
