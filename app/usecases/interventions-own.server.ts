import { addDays, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { matterSince, matterTitle } from "~/i18n/matter-words";
import { textsOf } from "~/i18n/texts-of";
import { listToldTo } from "~db/queries/interventions.server";
import type { CampaignContext } from "./campaigns.server";
import { momentOf } from "./instants.server";
import { toldPath } from "./interventions-letter.server";
import { readContent } from "./interventions-marks.server";
import { readMatters } from "./interventions-reading.server";

/** What somebody was told of, as their own first page shows it. */
export interface OwnNudge {
  key: string;
  title: string;
  unit: string;
  since: string;
  path: string;
  at: string;
  by: string;
}

/** For so many days it is shown that somebody was told. */
const shownDays = 14;

/** What the person was told of within two weeks and is still open, each once, the latest first. */
export async function loadOwnNudges(open: CampaignContext): Promise<OwnNudge[]> {
  const { db, actor, campaign } = open;
  const from = addDays(civilDateOfInstant(open.now()), -shownDays);
  const told = await listToldTo(db.read, actor.accountId, campaign.id, from);
  if (told.length === 0) return [];
  const { matters } = await readMatters(open);
  const openUnits = new Map(matters.map(({ key, unitIds }) => [key, new Set(unitIds)]));
  const t = textsOf(actor.locale);
  const seen = new Set<string>();
  return told.flatMap(({ matterKey, content, at, by, unit, unitKey, unitId }): OwnNudge[] => {
    const key = `${matterKey} ${unitKey}`;
    if (seen.has(key) || !openUnits.get(matterKey)?.has(unitId)) return [];
    seen.add(key);
    const matter = readContent(content);
    const path = toldPath(campaign.slug, matter, unitKey);
    const title = matterTitle(matter, t);
    return [{ key, title, unit, since: matterSince(matter, t), path, at: momentOf(at), by }];
  });
}
