import type { NoticesPage, OwnNotice } from "~/domain/notices-page";
import { formatDay } from "~/i18n/format";
import { findAuditHead } from "~db/queries/audit.server";
import { deleteNoticeReads, insertNoticeReads, listNoticeReads } from "~db/queries/notices.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { jobsChain } from "./jobs.server";
import { gatherNotices } from "./notices-gathering.server";
import { countUnread } from "./reminder-pages.server";

/** What happened in the last thirty days that concerns the person, the newest first, and what of it was read. */
export async function loadNotices(ctx: UseCaseContext, slug: string): Promise<NoticesPage> {
  const open = await openCampaign(ctx, slug, "campaign.view");
  const [notices, read, unreadReminders] = await Promise.all([
    ownNotices(open),
    listNoticeReads(open.db.read, ofPerson(open)),
    countUnread(open),
  ]);
  return {
    ...{ slug, unreadReminders },
    unread: notices.filter(({ key }) => !read.has(key)).length,
    notices: notices.map(({ at, ...notice }) => ({
      ...notice,
      moment: at === null ? formatDay(notice.on) : momentOf(at),
      isRead: read.has(notice.key),
    })),
  };
}

/** How many things the person has not read: the number of the bell, on every page. */
export async function countNewNotices(open: CampaignContext): Promise<number> {
  const [notices, read] = await Promise.all([
    ownNotices(open),
    listNoticeReads(open.db.read, ofPerson(open)),
  ]);
  return notices.filter(({ key }) => !read.has(key)).length;
}

/**
 * Marks some as read or not; of others' and unknown ones it takes no notice. Not in the audit trail, which would tell the
 * administrator who has read what.
 */
export async function markNotices(
  ctx: UseCaseContext,
  slug: string,
  keys: readonly string[],
  isRead: boolean,
): Promise<void> {
  const open = await openCampaign(ctx, slug, "campaign.view");
  const shown = new Set((await ownNotices(open)).map(({ key }) => key));
  const own = keys.filter((key) => shown.has(key));
  if (own.length === 0) return;
  await open.db.write(jobsChain, async (tx) => {
    const person = ofPerson(open);
    const now = open.now();
    await (isRead ? insertNoticeReads(tx, person, own, now) : deleteNoticeReads(tx, person, own));
  });
}

const ofPerson = ({ actor, campaign }: CampaignContext) => ({
  accountId: actor.accountId,
  campaignId: campaign.id,
});

interface Kept {
  moment: string;
  notices: Promise<OwnNotice[]>;
}

/** People who are at work at the same time; of more the oldest is read anew. */
const MOST_KEPT = 500;
const kept = new WeakMap<object, Map<string, Kept>>();

/**
 * The bell rings on every page, so what it counts is read again only when the election's audit trail has grown, to which
 * every write adds a line, and once a minute for what is written through another election of the organisation.
 */
async function ownNotices(open: CampaignContext): Promise<OwnNotice[]> {
  const { db, actor, campaign, campaignNow, today } = open;
  const head = await findAuditHead(db.read, campaign.id);
  const roles = JSON.stringify(actor.memberships);
  const moment = `${head?.seq ?? 0} ${campaignNow.slice(0, 16)} ${today} ${actor.locale} ${roles}`;
  const ofAll = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, ofAll);
  const key = `${actor.accountId} ${campaign.id}`;
  const found = ofAll.get(key);
  ofAll.delete(key);
  const one = found?.moment === moment ? found : { moment, notices: gatherNotices(open) };
  ofAll.set(key, one);
  for (const [oldest] of ofAll) if (ofAll.size > MOST_KEPT) ofAll.delete(oldest);
  one.notices.catch(() => ofAll.delete(key));
  return one.notices;
}
