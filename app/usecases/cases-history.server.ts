import type { CaseDecision, CaseMedium, CaseSource, RebuttalCase } from "~/domain/cases";
import type { CaseHistoryLine } from "~/domain/cases-page";
import type { OpinionTopic } from "~/domain/opinion-topics";
import { textsOf } from "~/i18n/texts-of";
import { listCaseEvents } from "~db/queries/case-parts.server";
import { listAllTopics } from "~db/queries/opinion-topics.server";
import type { CampaignContext } from "./campaigns.server";
import { sourceTitle, topicName } from "./cases-rows.server";
import { momentOf } from "./instants.server";

/** What an event's details may hold; every part by the name under which it was written. */
interface Details {
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  outputs?: string[];
  into?: string;
  from?: string;
}

/** Acts of which the history shows how things were and became. */
const withChanges = ["edited", "decided", "redecided", "reopened", "published", "published-corrected"];

/** The history of a case in the reader's language, the latest first. */
export async function caseHistory(open: CampaignContext, { id }: RebuttalCase): Promise<CaseHistoryLine[]> {
  const [events, topics] = await Promise.all([
    listCaseEvents(open.db.read, id),
    listAllTopics(open.db.read, open.campaign.organisation),
  ]);
  return events.map(({ id: eventId, act, details, reason, by, recordedAt }) => {
    const told = JSON.parse(details) as Details;
    return {
      ...{ id: eventId, act, by, reason, at: momentOf(recordedAt) },
      about: told.into ?? told.from ?? (told.outputs ? String(told.outputs.length) : ""),
      changes: withChanges.includes(act) ? changesOf(told, topics, open) : [],
    };
  });
}

function changesOf(
  { before = {}, after = {} }: Details,
  topics: readonly OpinionTopic[],
  open: CampaignContext,
): CaseHistoryLine["changes"] {
  return Object.keys({ ...before, ...after }).map((part) => ({
    part,
    before: said(part, before[part], topics, open),
    after: said(part, after[part], topics, open),
  }));
}

function said(part: string, value: unknown, topics: readonly OpinionTopic[], open: CampaignContext): string {
  const words = textsOf(open.actor.locale).cases;
  if (part === "sources")
    return (value as CaseSource[]).map((one) => sourceTitle(one, open) || one.link).join("; ");
  if (typeof value !== "string" || value === "") return "";
  if (part.endsWith("At")) return momentOf(value);
  if (part === "decision") return words.decisions[value as CaseDecision];
  if (part === "medium") return words.mediums[value as CaseMedium];
  if (part === "topicKey") return topicName(value, topics, open);
  if (part === "unitId") return open.structure.tree.shortNameOf(value);
  return value;
}
