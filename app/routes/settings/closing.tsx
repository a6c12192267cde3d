import { useActionData, useLoaderData } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { loadArchives } from "~/usecases/archive-page.server";
import { loadElectionClosing } from "~/usecases/campaign-closing-page.server";
import { Archives } from "./closing-archives";
import { changeElection } from "./closing-change.server";
import { AskClosing } from "./closing-form";
import { ClosingHistory, OpenMatterList, WaitingRequest } from "./closing-parts";
import { SettingsHead } from "./settings-head";

export const handle: PageHandle = { title: (t) => t.closing.title };

export const loader = guardedLoader(async ({ ctx, params }) => {
  const slug = params.campaign ?? "";
  const [page, archives] = await Promise.all([loadElectionClosing(ctx, slug), loadArchives(ctx, slug)]);
  return { page, archives };
});

export const action = guardedAction(
  ({ ctx, params, form }) => changeElection(ctx, params.campaign ?? "", form),
  "election.close",
  "goesOn",
);

export default function ElectionClosing() {
  const { page, archives } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const t = useTexts();
  const words = t.closing;
  const problem = answer?.problems.find(({ field }) => field === "form");
  const kind = page.closedOn === null ? "close" : "reopen";
  return (
    <>
      <SettingsHead slug={page.slug} title={words.title} lede={words.lede(formatDay(page.endsOn))} />
      {problem ? (
        <Notice kind="warn" live="alert">
          {problemText(problem, t)}
        </Notice>
      ) : null}
      {page.waiting ? (
        <Section title={words.waitingTitle}>
          <WaitingRequest request={page.waiting} />
        </Section>
      ) : null}
      {page.closedOn === null ? (
        <Section title={words.openTitle} note={words.openNote}>
          <OpenMatterList page={page} />
        </Section>
      ) : null}
      {page.waiting ? null : (
        <Section title={words.askTitle[kind]}>
          <AskClosing page={page} kind={kind} answer={answer} />
        </Section>
      )}
      <Section title={words.archive.title}>
        <Archives page={archives} />
      </Section>
      <Section title={words.historyTitle}>
        <ClosingHistory page={page} />
      </Section>
    </>
  );
}
