import { Link, useLoaderData } from "@remix-run/react";
import { capitalise, formatQuantity } from "~/i18n/format";
import { type Texts, useLocale, useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { loadFirstSteps } from "~/usecases/first-steps.server";
import { loadOverview, type OverviewPage } from "~/usecases/overview.server";
import { FirstSteps } from "./first-steps";
import { MilestoneRows } from "./milestone-rows";
import { MyMilestones } from "./my-milestones";
import { Now } from "./now";
import { OpenConclusions } from "./open-conclusions";
import { OwnBriefing } from "./own-briefing";
import { OwnNudges } from "./own-nudges";
import { OwnTasks } from "./own-tasks";
import { ReadyInShort } from "./ready-in-short";
import { TopMatters } from "./top-matters";

export const handle: PageHandle = { title: (t) => t.overview.title };

export const loader = guardedLoader(async ({ ctx, params }) => {
  const slug = params.campaign ?? "";
  const [page, firstSteps] = await Promise.all([loadOverview(ctx, slug), loadFirstSteps(ctx, slug)]);
  return { ...page, firstSteps };
});

export default function Overview() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.overview;
  const ownUnit = page.myUnits.length === 1 ? page.myUnits[0] : undefined;
  const finding = useFinding(page);
  return (
    <>
      <PageHead
        title={ownUnit?.name ?? words.title}
        // Under a unit's own name the figure would be taken for the unit's.
        lede={ownUnit && finding ? words.ofAll(finding) : finding && capitalise(finding)}
        actions={<Actions page={page} t={t} />}
      />
      <FirstSteps steps={page.firstSteps} slug={page.slug} />
      <ReadyInShort page={page} />
      {page.readiness ? <TopMatters page={page} /> : null}
      <Now page={page} />
      <OwnNudges page={page} />
      {/* Before the first output everybody is missing, which the first steps say already. */}
      {page.reports?.isExpecting ||
      page.firstSteps?.some(({ key, isDone }) => key === "output" && !isDone) ? null : (
        <MissingReports page={page} t={t} />
      )}
      {page.readiness ? null : <TopMatters page={page} />}
      <OwnBriefing page={page} />
      <MyMilestones page={page} />
      <OpenConclusions page={page} />
      <OwnTasks page={page} />
      {page.overdue.length > 0 ? (
        <Section title={words.overdue.title} note={words.overdue.note}>
          <MilestoneRows slug={page.slug} rows={page.overdue} />
        </Section>
      ) : null}
      <Section
        title={words.next.title}
        note={words.next.note}
        action={<Link to={`/${page.slug}/lich`}>{words.next.all}</Link>}
      >
        {page.next.length > 0 ? (
          <MilestoneRows slug={page.slug} rows={page.next} />
        ) : (
          <p>{words.next.empty}</p>
        )}
      </Section>
    </>
  );
}

/** How far the news items are, in one sentence with its numbers. */
function useFinding({ progress }: OverviewPage): string | undefined {
  const t = useTexts();
  const locale = useLocale();
  if (!progress) return undefined;
  const actual = formatQuantity(progress.actual ?? { value: 0, qualifier: "exact" }, t, locale);
  if (progress.planned === null || progress.percent === null) return t.overview.findingNoTarget({ actual });
  const planned = formatQuantity({ value: progress.planned, qualifier: "exact" }, t, locale);
  return t.overview.finding({ actual, planned, percent: `${progress.percent}%` });
}

function Actions({ page, t }: { page: OverviewPage; t: Texts }) {
  return (
    <>
      {page.canLog ? (
        <ButtonLink variant="go" icon="plus" to={`/${page.slug}/ket-qua/moi`}>
          {t.overview.log}
        </ButtonLink>
      ) : null}
      {page.progress && !page.readiness ? (
        <ButtonLink to={`/${page.slug}/san-sang`}>{t.overview.readinessLink}</ButtonLink>
      ) : null}
      {page.progress ? <ButtonLink to={`/${page.slug}/tien-do`}>{t.overview.progressLink}</ButtonLink> : null}
    </>
  );
}

/** Units from which nothing has come for the last week that has ended; not for those who answer for one of them. */
function MissingReports({ page: { slug, progress, myUnits }, t }: { page: OverviewPage; t: Texts }) {
  if (!progress || progress.week === null || progress.missing === 0 || myUnits.length > 0) return null;
  return (
    <Notice
      kind="warn"
      actions={<Link to={`/${slug}/tien-do#don-vi-theo-tuan`}>{t.overview.missing.open}</Link>}
    >
      {t.overview.missing.text({ count: progress.missing, week: progress.week })}
    </Notice>
  );
}
