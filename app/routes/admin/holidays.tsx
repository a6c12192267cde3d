import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { isCivilDate } from "~/domain/calendar/civil-date";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Details } from "~/ui/kit/details";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { type HolidayPage, loadHolidays } from "~/usecases/holidays.server";
import { performOnHolidays } from "./holiday-actions.server";
import { HolidayForm } from "./holiday-forms";
import { holidaysPath } from "./holiday-intents";
import { PasteForm } from "./holiday-paste";
import { HolidayTable } from "./holiday-table";

export const handle: PageHandle = { title: (t) => t.holidays.title };

export const loader = guardedLoader(async ({ ctx, url, draft }) => {
  const typedYear = url.searchParams.get("nam") ?? "";
  const page = await loadHolidays(ctx, /^(19|20|21)\d\d$/.test(typedYear) ? Number(typedYear) : null);
  const editing = url.searchParams.get("sua") ?? "";
  return { page, editing: isCivilDate(editing) ? editing : null, draft: draft?.fields() ?? null };
});

export const action = guardedAction(performOnHolidays, "holiday.edit");

/** After a lost race the page has to show what the other person saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function Holidays() {
  const { page, editing, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const t = useTexts();
  const words = t.holidays;
  const sent = answer?.values.intent?.[0];
  const of = (intent: string) => (sent === intent ? answer : undefined);
  const edited = page.rows.find(({ day }) => day === editing);
  const toCheck = page.rows.filter((row) => row.mustBeChecked).length;
  const isGone = answer?.problems.some(({ code }) => code === "holiday-removed") ?? false;
  const formProblem = answer?.problems.find(({ field }) => field === "form");
  // What was typed about a day that somebody took out meanwhile can still be added anew.
  const addAnswer = of("add") ?? (sent === "edit" && !edited ? answer : undefined);
  return (
    <>
      <PageHead
        title={words.title}
        lede={words.lede}
        crumbs={[{ label: t.admin.title, to: "/quan-tri" }, { label: words.title }]}
        crumbsLabel={t.admin.crumbs}
      />
      <Gaps page={page} />
      {formProblem ? (
        <Notice kind={isGone ? "warn" : "bad"} live="alert" title={problemText(formProblem, t)}>
          {words.kept}
        </Notice>
      ) : null}
      <Years page={page} />
      {edited ? (
        <Section title={words.editTitle} id="sua-ngay">
          <HolidayForm intent="edit" page={page} stored={edited} answer={of("edit")} />
        </Section>
      ) : null}
      <Section
        title={words.listTitle(page.year)}
        note={words.count({ days: page.rows.length, toCheck })}
        action={<a href="#them-ngay">{words.add}</a>}
      >
        <HolidayTable page={page} />
      </Section>
      <Section title={words.addTitle} id="them-ngay">
        <HolidayForm intent="add" page={page} answer={addAnswer} />
        <Details summary={words.pasteTitle} open={sent === "paste"}>
          <PasteForm page={page} answer={of("paste")} />
        </Details>
      </Section>
    </>
  );
}

function Years({ page }: { page: HolidayPage }) {
  const words = useTexts().holidays;
  return (
    <nav className="year-links" aria-label={words.years}>
      <ul>
        {page.years.map((year) => (
          <li key={year}>
            <Link to={holidaysPath(year)} aria-current={year === page.year ? "page" : undefined}>
              {year}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Years of elections of this installation that want days off. */
function Gaps({ page: { gaps } }: { page: HolidayPage }) {
  const words = useTexts().holidays;
  if (gaps.unknown.length === 0) return null;
  return <Notice kind="warn">{words.unknown(gaps.unknown.join(", "))}</Notice>;
}
