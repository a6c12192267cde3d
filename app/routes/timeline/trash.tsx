import { Form, useLoaderData } from "@remix-run/react";
import { restoreForm } from "~/domain/timeline-forms";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { type ListColumn, ListTable } from "~/ui/lists/list-table";
import type { PageHandle } from "~/ui/page-title";
import { loadMilestoneTrash, restoreMilestone, type TrashPage } from "~/usecases/timeline-trash.server";

export const handle: PageHandle = { title: (t) => t.timeline.trash.of };

export const loader = guardedLoader(({ ctx, params }) => loadMilestoneTrash(ctx, params.campaign ?? ""));

export const action = guardedAction(async ({ ctx, params, form }) => {
  const slug = params.campaign ?? "";
  const parsed = parseForm(form, restoreForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await restoreMilestone(ctx, slug, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const { title } = outcome.value;
  return redirectWithFlash(`/${slug}/lich/${encodeURIComponent(parsed.value.milestone)}`, {
    code: "milestone-restored",
    params: { title },
  });
}, "milestone.add");

export default function MilestoneTrash() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.timeline.trash;
  return (
    <>
      <PageHead
        title={words.of}
        crumbs={[{ label: t.timeline.title, to: `/${page.slug}/lich` }, { label: words.title }]}
        crumbsLabel={t.frame.nav.label}
        lede={words.lede}
      />
      <ListTable
        list="milestone-trash"
        caption={words.of}
        captionHidden
        columns={columnsOf(t)}
        rows={page.rows}
        rowKey={({ key }) => key}
        empty={words.empty}
      />
    </>
  );
}

function columnsOf(t: Texts): ListColumn<TrashPage["rows"][number]>[] {
  const words = t.timeline.trash;
  return [
    {
      key: "title",
      order: { word: "moc", by: ({ title }) => title },
      head: words.milestone,
      rowHeader: true,
      cell: ({ title }) => title,
    },
    {
      key: "due",
      order: { word: "han", by: ({ dueOn }) => dueOn },
      head: words.due,
      width: "m",
      numeric: true,
      cell: ({ dueOn }) => formatDay(dueOn),
    },
    {
      key: "withdrawn",
      order: { word: "xoa-luc", by: ({ on }) => on },
      head: words.withdrawn,
      width: "xl",
      phoneLabel: null,
      cell: ({ by, on, reason }) => (
        <>
          {reason}
          <span className="sub">{words.by({ who: by, day: formatDay(on) })}</span>
        </>
      ),
    },
    {
      key: "act",
      head: <span className="sr">{words.act}</span>,
      width: "m",
      cell: ({ key, title, formKey }) => (
        <Form method="post">
          <input type="hidden" name="_key" value={formKey} />
          <Button size="sm" icon="undo" name="milestone" value={key} aria-label={words.restoreOf(title)}>
            {words.restore}
          </Button>
        </Form>
      ),
    },
  ];
}
