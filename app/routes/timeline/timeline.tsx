import { type ShouldRevalidateFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { memo } from "react";
import { addForm } from "~/domain/timeline-forms";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import type { FormAnswer } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { keepsData } from "~/ui/picture-view";
import { loadTimeline } from "~/usecases/timeline.server";
import { addPlanMilestone } from "~/usecases/timeline-add.server";
import { AddMilestone } from "./add-milestone";
import { readAddress, readAsOf, timelinePath } from "./address";
import { withDocument } from "./document.server";
import { FilterBar } from "./filter-bar";
import { Finding } from "./finding";
import { MilestoneTable } from "./milestone-table";
import { PaperNote } from "./paper-note";
import { PictureSheet } from "./picture-sheet";

export const loader = guardedLoader(async ({ ctx, params, url, draft }) => {
  const { asOf, filters } = readAddress(url.searchParams);
  const { day, problem } = readAsOf(asOf);
  const page = await loadTimeline(ctx, params.campaign ?? "", { asOf: day, filters });
  const isFuture = day !== null && day > page.today;
  const future = { field: "den", code: "as-of-in-future", params: { today: formatDay(page.today) } };
  return { page, problem: isFuture ? future : problem, draft: draft?.fields() ?? null };
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
  const { page, problem, draft } = useLoaderData<typeof loader>();
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
        actions={
          page.canAdd && !isAdding ? (
            <ButtonLink icon="plus" to={timelinePath(page.slug, { ...address, isAdding: true })}>
              {words.add}
            </ButtonLink>
          ) : null
        }
      />
      {isAdding ? <AddMilestone page={page} answer={answer} /> : null}
      <FilterBar page={page} address={address} problem={problem} />
      <div className="tl-sheet">
        <PictureSheet page={page} address={address} />
        <Section title={words.list.title} note={words.list.note({ shown, all: statutory + plan + internal })}>
          <Milestones page={page} />
          <PaperNote page={page} />
        </Section>
      </div>
    </>
  );
}
