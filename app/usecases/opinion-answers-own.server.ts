import type { AgendaItem } from "~/domain/agenda";
import { issueName, issuePath } from "~/domain/opinion-issues";
import { textsOf } from "~/i18n/texts-of";
import { listHandovers, listIssues } from "~db/queries/opinion-issues.server";
import type { CampaignContext } from "./campaigns.server";

/** Issues that wait for the answer of the person's own units, by the day it is due. */
export async function answerAgenda(open: CampaignContext): Promise<AgendaItem[]> {
  const own = open.unitsFor("opinion.answer");
  if (own === "all" || own.length === 0) return [];
  const { organisation, slug } = open.campaign;
  const [issues, handovers] = await Promise.all([
    listIssues(open.db.read, organisation),
    listHandovers(open.db.read, organisation),
  ]);
  const words = textsOf(open.actor.locale).opinionIssues;
  return handovers.flatMap(({ id, issueId, unitId, dueOn, answeredOn, document, version }): AgendaItem[] => {
    const issue = issues.find((one) => one.id === issueId);
    if (!issue || unitId === null || dueOn === null || !own.includes(unitId)) return [];
    return [
      {
        ...{ key: `opinion-answer:${id}`, kind: "own-unit", from: dueOn, to: dueOn, at: null },
        title: words.agenda({ name: issueName(issue.number), title: issue.title }),
        ...{ source: document, duty: "ours", isOpen: answeredOn === null },
        ...{ path: issuePath(slug, issue.number), changes: version - 1, changedAt: null },
      },
    ];
  });
}
