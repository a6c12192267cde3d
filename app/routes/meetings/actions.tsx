import { Form, Link, useLoaderData, useLocation } from "@remix-run/react";
import { listFilePath } from "~/domain/list-files";
import { actionPath, actionsPath } from "~/domain/meeting-topics";
import {
  type ActionListPage,
  type ActionRow,
  actionFilterStates,
  actionFilterWords,
  readActionFilters,
} from "~/domain/meetings-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { actionDueWords, actionStateWords, actionStatusOf, actionUnitWords } from "~/ui/conclusion-words";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Select } from "~/ui/kit/inputs";
import { Status } from "~/ui/kit/status";
import { KeptOrder } from "~/ui/lists/list-order";
import { ListTable } from "~/ui/lists/list-table";
import { MeetingTabs } from "~/ui/meeting-tabs";
import type { PageHandle } from "~/ui/page-title";
import { loadActions } from "~/usecases/meeting-actions-list.server";

export const handle: PageHandle = { title: (t) => t.meetings.actions.title };

export const loader = guardedLoader(({ ctx, params, url }) =>
  loadActions(
    ctx,
    params.campaign ?? "",
    readActionFilters((name) => url.searchParams.get(name) ?? ""),
  ),
);

export default function Conclusions() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.meetings.actions;
  return (
    <>
      <PageHead title={words.title} lede={words.lede(page.counts)} />
      <MeetingTabs slug={page.slug} />
      {page.meetings.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <>
          <Filter page={page} />
          <ActionTable page={page} />
        </>
      )}
    </>
  );
}

function Filter({ page }: { page: ActionListPage }) {
  const words = useTexts().meetings.actions;
  const { filters, counts } = page;
  return (
    <Form method="get" action={actionsPath(page.slug)} key={JSON.stringify(filters)}>
      <KeptOrder />
      <div className="bar">
        <Select
          name="tinh-trang"
          label={words.filterState}
          defaultValue={actionFilterWords[filters.state]}
          options={actionFilterStates.map((state) => ({
            value: actionFilterWords[state],
            label: state === "all" ? words.filters.all : words.filters[state](counts[state]),
          }))}
        />
        <Select
          name="don-vi"
          label={words.filterUnit}
          fieldClass="grow"
          defaultValue={filters.unit}
          options={[
            { value: "", label: words.everyUnit },
            ...page.units.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
        <Select
          name="giao-ban"
          label={words.filterMeeting}
          defaultValue={filters.meeting}
          options={[
            { value: "", label: words.everyMeeting },
            ...page.meetings.map((on) => ({ value: on, label: formatDay(on) })),
          ]}
        />
        <Button icon="filter">{words.show}</Button>
      </div>
    </Form>
  );
}

function ActionTable({ page }: { page: ActionListPage }) {
  const t = useTexts();
  const words = t.meetings.actions;
  return (
    <ListTable<ActionRow>
      list="conclusions"
      file={listFilePath(page.slug, "conclusions", useLocation().search)}
      caption={words.caption}
      captionHidden
      rows={page.actions}
      rowKey={({ id }) => id}
      empty={words.empty}
      columns={[
        {
          key: "content",
          order: { word: "noi-dung", by: ({ content }) => content },
          head: words.content,
          rowHeader: true,
          phone: "name",
          cell: ({ id, content, saidOn }) => (
            <>
              <Link to={actionPath(page.slug, id)}>{content}</Link>
              <small className="muted meeting-said"> · {t.meetings.sheet.said(formatDay(saidOn))}</small>
            </>
          ),
        },
        {
          key: "units",
          head: words.units,
          width: "l",
          order: { word: "don-vi", by: (row) => actionUnitWords(row, t) },
          cell: (row) => actionUnitWords(row, t),
        },
        {
          key: "due",
          head: words.due,
          width: "m",
          order: { word: "han", by: ({ dueOn }) => dueOn },
          cell: (row) => actionDueWords(row, t),
        },
        {
          key: "age",
          order: { word: "tuoi", by: ({ ageWeeks }) => ageWeeks },
          head: words.age,
          width: "s",
          numeric: true,
          cell: ({ ageWeeks }) => t.meetings.sheet.weeks(ageWeeks),
        },
        {
          key: "state",
          order: { word: "tinh-trang", by: (row) => actionStateWords(row, t) },
          head: words.state,
          width: "m",
          phone: "end",
          cell: (row) => <Status kind={actionStatusOf[row.state]}>{actionStateWords(row, t)}</Status>,
        },
      ]}
    />
  );
}
