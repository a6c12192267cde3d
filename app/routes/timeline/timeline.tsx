import {
  Link,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
  useLocation,
} from "@remix-run/react";
import { memo } from "react";
import { addForm } from "~/domain/timeline-forms";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { withDocument } from "~/server/document-form.server";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import type { PageHandle } from "~/ui/page-title";
import { keepsData } from "~/ui/picture-view";
import { RoundsLine } from "~/ui/timeline/rounds-line";
import { loadRoundCoverage } from "~/usecases/rounds.server";
import { loadTimeline } from "~/usecases/timeline.server";
import { addPlanMilestone } from "~/usecases/timeline-add.server";
import { AddMilestone } from "./add-milestone";
import { readAddress, readAsOf } from "./address";
import { FilterBar } from "./filter-bar";
import { Finding } from "./finding";
import { HolidayGaps } from "./holiday-gaps";
import { MilestoneTable } from "./milestone-table";
import { PaperNote } from "./paper-note";
import { PictureSheet } from "./picture-sheet";
import { TimelineActions } from "./timeline-actions";

export const handle: PageHandle = { title: (t) => t.timeline.title };

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const { asOf, filters } = readAddress(url.searchParams);
  const { day, problem } = readAsOf(asOf);
  const page = await loadTimeline(ctx, params.campaign ?? "", { asOf: day, filters });
  const rounds = await loadRoundCoverage(ctx, params.campaign ?? "");
  const isFuture = day !== null && day > page.today;
  const future = { field: "den", code: "as-of-in-future", params: { today: formatDay(page.today) } };
  return { page, rounds, problem: isFuture ? future : problem, draft: draft?.fields() ?? null };
});

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, addForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  return withDocument(ctx, slug, form, parsed.value, async (chosen) => {
    const outcome = await addPlanMilestone(ctx, slug, chosen);
    if (!outcome.ok) return outcome;
    const { key, title } = outcome.value;
    return redirectWithFlash(`/${slug}/lich/${key}`, { code: "milestone-added", params: { title } });
  });
}, "milestone.add");

/** A lost race has to show what the other person planned; another view of the picture needs nothing new. */
export const shouldRevalidate: ShouldRevalidateFunction = (args) =>
  args.actionStatus === 422 || (!keepsData(args) && args.defaultShouldRevalidate);

/** Drawn anew for other data only, not at each step through the picture. */
const Milestones = memo(MilestoneTable);

export default function Timeline() {
  const { page, rounds, problem, draft } = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined =
    useActionData<typeof action>() ?? (draft ? { problems: [], values: draft } : undefined);
  const { timeline: words } = useTexts();
  const address = readAddress(new URLSearchParams(useLocation().search));
  const isAdding = page.canAdd && (address.isAdding || answer !== undefined);
  const shown = page.rows.length;
  const { statutory, plan, internal } = page.counts;
  return (
    <>
      <PageHead
        title={words.title}
        compounds={["bầu cử"]}
        lede={<Finding page={page} />}
        actions={<TimelineActions page={page} address={address} isAdding={isAdding} />}
      />
      {isAdding && page.choices ? (
        <AddMilestone page={page} choices={page.choices} template={address.template} answer={answer} />
      ) : null}
      <FilterBar page={page} address={address} problem={problem} />
      <div className="tl-sheet">
        <PictureSheet page={page} address={address} />
        <Section
          title={words.list.title}
          note={words.list.note({ shown, all: statutory + plan + internal })}
          action={<Link to={`/${page.slug}/lich/so-sanh`}>{words.compare.open}</Link>}
        >
          <RoundsLine slug={page.slug} coverage={rounds} />
          <Milestones page={page} />
          <PaperNote page={page} />
          <HolidayGaps gaps={page.holidayGaps} />
        </Section>
      </div>
    </>
  );
}
