import { Form, useLoaderData } from "@remix-run/react";
import { actionsPath } from "~/domain/meeting-topics";
import {
  type ActionListPage,
  actionFilterStates,
  actionFilterWords,
  readActionFilters,
} from "~/domain/meetings-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Select } from "~/ui/kit/inputs";
import { KeptOrder } from "~/ui/lists/list-order";
import { MeetingTabs } from "~/ui/meeting-tabs";
import type { PageHandle } from "~/ui/page-title";
import { UnitSelect } from "~/ui/unit-select";
import { loadActions } from "~/usecases/meeting-actions-list.server";
import { ActionTable } from "./action-table";

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
        <UnitSelect
          name="don-vi"
          label={words.filterUnit}
          fieldClass="grow"
          defaultValue={filters.unit}
          units={page.units}
          first={{ value: "", label: words.everyUnit }}
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
