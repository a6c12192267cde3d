import { useTexts } from "~/i18n/texts";
import { type FormAnswer, problemText } from "~/ui/forms";
import { Notice } from "~/ui/kit/notice";
import type { ProposalsPage } from "~/usecases/own-feed-proposals.server";

export type ProposalsAnswer = FormAnswer & { done?: { count: number; left: number; codes: string } };

/** What became of proposals that were decided together, and what stands against the act as a whole. */
export function ProposalAnswer({
  answer,
  page,
}: {
  answer: ProposalsAnswer | undefined;
  page: Pick<ProposalsPage, "rows">;
}) {
  const t = useTexts();
  const words = t.ownFeeds.proposals;
  if (answer?.done) {
    return (
      <Notice kind="warn" live="alert">
        {words.some(answer.done)}
      </Notice>
    );
  }
  // Problems of an item stand at its row; of one that is no longer shown, and of the whole, here.
  const shown = page.rows.map(({ id }) => `item-${id}`);
  const problem = answer?.problems.find(({ field }) => !shown.includes(field));
  if (!problem) return null;
  return (
    <Notice kind="bad" live="alert">
      {problemText(problem, t)}
    </Notice>
  );
}
