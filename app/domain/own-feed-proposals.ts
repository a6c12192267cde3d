/** What of a unit's own feed is proposed for recording. */
import { type CivilDate, civilDateOfInstant } from "./calendar/civil-date";
import { readLink } from "./links";
import { maxTitle } from "./outputs-terms";
import type { FeedItem } from "./own-feeds";
import { findPersonalData } from "./personal-data";

/** An item as it would be recorded. */
export interface Proposed {
  title: string;
  /** Personal data stood in the title and was left out, with "…" in its place. */
  hasGap: boolean;
  link: string | null;
  /** null: the feed does not say; whoever records it does. */
  publishedOn: CivilDate | null;
}

export interface ProposalFrame {
  /** Of the feed; short links of items are read against it. */
  address: string;
  /** First and last day on which outputs may be dated. */
  startsOn: CivilDate;
  endsOn: CivilDate;
  /** Days that have not come yet are left for a later reading. */
  today: CivilDate;
  /** Addresses of the campaign's channels. */
  channels: readonly string[];
}

export type Judged = { is: "proposed"; item: Proposed } | { is: "later" } | { is: "not-ours" };

/**
 * Whether an item is proposed: it is of the campaign's days and says something that may be recorded. A link to a
 * person's page is left out, and so is personal data in a title.
 */
export function judgeItem(item: FeedItem, frame: ProposalFrame): Judged {
  const publishedOn = item.publishedAt === null ? null : civilDateOfInstant(item.publishedAt);
  if (publishedOn !== null && (publishedOn < frame.startsOn || publishedOn > frame.endsOn)) {
    return { is: "not-ours" };
  }
  if (publishedOn !== null && publishedOn > frame.today) return { is: "later" };
  const { text, hasGap } = withoutPersonalData(item.title, frame.channels);
  const title = text.slice(0, maxTitle).trim();
  const link = linkOf(item.link, frame);
  if (title === "" && link === null) return { is: "not-ours" };
  return { is: "proposed", item: { title, hasGap, link, publishedOn } };
}

function linkOf(link: string, { address, channels }: ProposalFrame): string | null {
  if (link === "" || !URL.canParse(link, address)) return null;
  const read = readLink(new URL(link, address).href, channels);
  return read.ok ? read.url : null;
}

const mostFindings = 20;

/** A title with "…" for each telephone number, address and the like; empty when they cannot be told from the rest. */
export function withoutPersonalData(
  title: string,
  channels: readonly string[] = [],
): { text: string; hasGap: boolean } {
  let text = title;
  for (let count = 0; count < mostFindings; count += 1) {
    const personal = findPersonalData(text, channels);
    if (!personal) return { text, hasGap: count > 0 };
    if (!text.includes(personal.found)) break;
    text = text.replaceAll(personal.found, "…");
  }
  return { text: "", hasGap: true };
}
