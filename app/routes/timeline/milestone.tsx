import type { MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { weekendOf } from "~/domain/timeline-page";
import { formatWeekday } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Notice } from "~/ui/kit/notice";
import { loadMilestone } from "~/usecases/timeline-milestone.server";
import { changeMilestone } from "./change.server";
import { formsOf } from "./change-form";
import { isIntent } from "./intents";
import { MilestoneFacts } from "./milestone-facts";
import { MilestoneForms } from "./milestone-forms";
import { HistoryLines, lineWords } from "./milestone-history";
import { MilestoneOrder } from "./milestone-order";
import { MilestoneUnits } from "./milestone-units";
import { UnitDays } from "./unit-days";

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const search = (url.searchParams.get("dv") ?? "").normalize("NFC").trim().slice(0, 60);
  const page = await loadMilestone(ctx, params.campaign ?? "", params.milestone ?? "", { search });
  return { page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const intent = form.get("intent");
  if (!isIntent(intent)) return invalid(form, [{ field: "form", code: "not-valid" }]);
  return changeMilestone(ctx, params.campaign ?? "", params.milestone ?? "", intent, form);
}, "milestone.unit-complete");

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.row.title ?? "" }];

/** After a lost race the page has to show what the other person recorded. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function Milestone() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const locale = useLocale();
  const words = t.timeline.milestone;
  const { row } = page;
  const weekend = row.actualOn ? null : weekendOf(row.latest, page.electionOn);
  const lostRace = answer?.problems.find((problem) => problem.code === "changed-by-other");
  const isOfUnit = answer?.values.intent?.[0]?.includes("unit-") ?? false;
  const theirs = page.history.find(({ units }) => units.length > 0 === isOfUnit);
  const form = formsOf(page, answer);
  return (
    <>
      <PageHead
        title={row.title}
        compounds={["bầu cử"]}
        crumbs={[{ label: t.timeline.title, to: `/${page.slug}/lich` }, { label: row.title }]}
        crumbsLabel={t.frame.nav.label}
      />
      {lostRace && theirs ? (
        <Notice kind="warn" live="alert" title={problemText(lostRace, t)}>
          {words.theirs} {lineWords(theirs, t)}. {words.yours}
        </Notice>
      ) : null}
      {row.mustBeChecked ? <Notice kind="warn">{words.mustBeChecked}</Notice> : null}
      {weekend ? <Notice kind="warn">{words.weekend(formatWeekday(weekend, locale))}</Notice> : null}
      <div className="cols tl-columns">
        <Section className="c-7" title={words.facts}>
          <MilestoneFacts page={page} />
        </Section>
        <Section className="c-5" title={words.history}>
          <HistoryLines lines={page.history} />
        </Section>
      </div>
      <MilestoneUnits page={page} form={form} />
      <UnitDays page={page} form={form} />
      <MilestoneOrder page={page} />
      <MilestoneForms page={page} form={form} />
    </>
  );
}
