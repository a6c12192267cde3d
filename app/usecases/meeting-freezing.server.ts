import type { AddendumForm } from "~/domain/meeting-forms";
import { type MeetingPack, meetingPack, type PackPicture } from "~/domain/meeting-pack";
import type { Meeting } from "~/domain/meetings-page";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { Connection, WriteTransaction } from "~db/client.server";
import { findAuditHead } from "~db/queries/audit.server";
import {
  findPackContent,
  insertAddendum,
  insertPack,
  listAddenda,
  listPacks,
  type StoredPack,
} from "~db/queries/meeting-packs.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { readPack } from "./meeting-pack.server";
import { beginMeeting, openMeeting, type PlannedMeeting, recordMeeting } from "./meetings.server";

const frozenAlready: Problem = { field: "form", code: "pack-frozen" };

/** How often the pack is read anew when something was written meanwhile, before writers have to wait for it. */
const unhurriedReadings = 3;

/**
 * Freezes the pack: from now on the meeting has these figures and pictures, known by the SHA-256 of their text. It holds
 * one moment of the campaign: whatever is written while it is read makes it be read again. The value is the hash.
 * Problem at form: pack-frozen.
 */
export async function freezePack(
  ctx: UseCaseContext,
  slug: string,
  on: string,
): Promise<Outcome<{ hash: string }>> {
  return freezePackOf(await openCampaign(ctx, slug, "meeting.edit"), on);
}

/** The same for a campaign that is open; its clock is the pack's. */
export async function freezePackOf(open: CampaignContext, on: string): Promise<Outcome<{ hash: string }>> {
  const { planned } = await openMeeting(open, on);
  const meeting = await open.db.write(open.campaign.id, (tx) => beginMeeting(tx, open, planned));
  if (await findPack(open.db.read, meeting)) return refused(frozenAlready);
  for (let reading = 1; ; reading += 1) {
    const seen = await headOf(open.db.read, open);
    const pack = await readPack(open, planned, meeting);
    const outcome = await open.db.write(open.campaign.id, async (tx) => {
      const isStill = (await headOf(tx, open)) === seen;
      if (isStill) return storePack(tx, open, meeting, pack);
      if (reading <= unhurriedReadings) return null;
      // Nobody can write now, so this reading sees one moment.
      return storePack(tx, open, meeting, await readPack(open, planned, meeting));
    });
    if (outcome) return outcome;
  }
}

/** Every write of the campaign adds to its audit trail, so its last number stands for all of the data. */
const headOf = async (db: Connection, { campaign }: CampaignContext): Promise<number> =>
  (await findAuditHead(db, campaign.id))?.seq ?? 0;

async function storePack(
  tx: WriteTransaction,
  open: CampaignContext,
  meeting: Meeting,
  pack: MeetingPack,
): Promise<Outcome<{ hash: string }>> {
  const content = JSON.stringify(pack);
  const hash = open.auditSeal.digest(content);
  const isNew = await insertPack(tx, {
    id: open.newId(),
    meeting_id: meeting.id,
    as_of: pack.asOf,
    content,
    hash,
    frozen_by: open.actor.accountId,
    frozen_at: open.campaignNow,
  });
  if (!isNew) return refused(frozenAlready);
  await recordMeeting(tx, open, {
    id: meeting.id,
    action: "pack-frozen",
    payload: { after: { on: meeting.on, asOf: pack.asOf, hash } },
  });
  return done({ hash });
}

/** The frozen pack of a meeting; null while there is none. */
export async function findPack(db: Connection, meeting: Meeting | null): Promise<StoredPack | null> {
  if (!meeting) return null;
  return (await listPacks(db, [meeting.id]))[0] ?? null;
}

/** What the meeting has: as it was frozen, else as the data say now. */
export async function packOf(
  open: CampaignContext,
  {
    planned,
    meeting,
    stored,
  }: { planned: PlannedMeeting; meeting: Meeting | null; stored: StoredPack | null },
): Promise<{ pack: MeetingPack; isIntact: boolean }> {
  if (!stored) return { pack: await readPack(open, planned, meeting), isIntact: true };
  const content = (await findPackContent(open.db.read, stored.id)) ?? "";
  return {
    pack: meetingPack.parse(JSON.parse(content)),
    isIntact: open.auditSeal.digest(content) === stored.hash,
  };
}

/** One of the pack's pictures as SVG. Throws NotFound where there is none. */
export async function loadPackPicture(
  ctx: UseCaseContext,
  slug: string,
  on: string,
  picture: PackPicture,
): Promise<string> {
  const open = await openCampaign(ctx, slug, "meeting.view");
  const found = await openMeeting(open, on);
  const stored = await findPack(open.db.read, found.meeting);
  const { pack } = await packOf(open, { ...found, stored });
  if (pack.pictures[picture] === "") throw new NotFound();
  return pack.pictures[picture];
}

/** Adds to a frozen pack what changed after it; the pack stays as it is. The value is its number. Problem: pack-open. */
export async function addAddendum(
  ctx: UseCaseContext,
  slug: string,
  on: string,
  { _key, body }: AddendumForm,
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "meeting.edit");
  const [personal] = textProblems({ body }, open.structure);
  if (personal) return refused(personal);
  const { meeting } = await openMeeting(open, on);
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { on, body } }, async () => {
      const pack = await findPack(tx, meeting);
      if (!pack) return refused({ field: "form", code: "pack-open" });
      const number = (await listAddenda(tx, pack.id)).length + 1;
      await insertAddendum(tx, {
        id: ctx.newId(),
        pack_id: pack.id,
        number,
        body,
        account_id: open.actor.accountId,
        recorded_at: open.campaignNow,
      });
      const payload = { after: { on, number, body } };
      await recordMeeting(tx, open, { id: pack.meetingId, action: "addendum-added", payload });
      return done(number);
    }),
  );
}
