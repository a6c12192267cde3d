import type { MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { MilestonePage } from "~/domain/milestone-page";
import { useLocale, useTexts } from "~/i18n/texts";
import { invalid } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { dayOffWords, workingDaysWords } from "~/ui/charts/warning-words";
import { DecorationLink } from "~/ui/decoration-link";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { PublicityChecklist } from "~/ui/timeline/publicity-checklist";
import { RoundsLine } from "~/ui/timeline/rounds-line";
import { loadPublicityOf } from "~/usecases/publicity.server";
import { loadCoverageOfMilestone } from "~/usecases/rounds.server";
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

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const slug = params.campaign ?? "";
  const search = (url.searchParams.get("dv") ?? "").normalize("NFC").trim().slice(0, 60);
  const page = await loadMilestone(ctx, slug, params.milestone ?? "", { search });
  const publicity = await loadPublicityOf(ctx, slug, { kind: "milestone", key: page.row.key });
  const rounds = await loadCoverageOfMilestone(ctx, slug, page.row.key);
  return { page, publicity, rounds, draft: draft?.fields() ?? null };
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
  const { page, publicity, rounds, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.timeline.milestone;
  const { row } = page;
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
        actions={row.kind === "decoration" ? <DecorationLink /> : undefined}
      />
      {lostRace && theirs ? (
        <Notice kind="warn" live="alert" title={problemText(lostRace, t)}>
          {words.theirs} {lineWords(theirs, t)}. {words.yours}
        </Notice>
      ) : null}
      <Warnings page={page} />
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
      {rounds.length > 0 ? <RoundsLine slug={page.slug} coverage={rounds} note /> : null}
      <PublicityChecklist checklist={publicity} />
      <MilestoneForms page={page} form={form} />
    </>
  );
}

/** A figure that nobody has read in a source, and a day on which offices rest. */
function Warnings({ page: { row } }: { page: MilestonePage }) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.timeline.milestone;
  const dayOff = row.actualOn ? "" : dayOffWords(row.warnings, t, locale);
  const isWorked = row.warnings.warning?.kind === "swapped-working";
  return (
    <>
      {row.mustBeChecked ? <Notice kind="warn">{words.mustBeChecked}</Notice> : null}
      {dayOff ? (
        <Notice kind={isWorked ? "info" : "warn"}>
          {(isWorked ? words.workedDay : words.dayOff)({
            day: dayOff,
            left: workingDaysWords(row.warnings, t),
          })}
        </Notice>
      ) : null}
    </>
  );
}
