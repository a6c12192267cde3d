import { Form } from "@remix-run/react";
import { gridFilters } from "~/domain/report-grid";
import { gridPath, gridSearch, type ReportGridPage, reportsPath } from "~/domain/report-grid-page";
import { formatShortDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Select, TextInput } from "~/ui/kit/inputs";
import { Segmented } from "~/ui/kit/segmented";

/** Which week, which state, which group, as of when: a form that leads to an address. */
export function GridFilter({ page }: { page: ReportGridPage }) {
  const { slug, query } = page;
  const { filter } = useTexts().reportGrid;
  const isAsking = query.state || query.group || query.asOf || query.week;
  return (
    <div className="stack-1 screen-only">
      {/* A new address brings new defaults into the fields. */}
      <Form method="get" action={reportsPath(slug)} key={gridSearch(query)}>
        <div className="bar">
          <Fields page={page} />
          <Button icon="filter">{filter.apply}</Button>
          {isAsking ? (
            <ButtonLink variant="bare" to={reportsPath(slug)}>
              {filter.clear}
            </ButtonLink>
          ) : null}
        </div>
      </Form>
      {query.state === "" ? (
        <Segmented
          label={filter.views}
          segments={[false, true].map((isFolded) => ({
            to: gridPath(slug, query, { isFolded }),
            label: isFolded ? filter.folded : filter.units,
            current: page.isCollapsed === isFolded,
          }))}
        />
      ) : null}
    </div>
  );
}

function Fields({ page }: { page: ReportGridPage }) {
  const { query, weeks } = page;
  const t = useTexts();
  const { filter, filters } = t.reportGrid;
  return (
    <>
      <Select
        name="tuan"
        label={filter.week}
        defaultValue={page.focus ?? ""}
        options={[...weeks].reverse().map(({ from, to, number }) => ({
          value: from,
          label: filter.weekOption({
            week: number,
            days: `${formatShortDay(from)}–${formatShortDay(to)}`,
          }),
        }))}
      />
      <Select
        name="tt"
        label={filter.state}
        defaultValue={query.state}
        options={[
          { value: "", label: filter.anyState },
          ...gridFilters.map((value) => ({ value, label: filters[value] })),
        ]}
      />
      <Select
        name="nhom"
        label={filter.group}
        defaultValue={query.group}
        options={[
          { value: "", label: filter.allGroups },
          ...page.groupChoices.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      <TextInput
        name="den"
        label={filter.asOf}
        defaultValue={query.asOf}
        maxLength={20}
        hint={filter.asOfHint}
        error={page.asOf.problem ? t.problems["as-of-not-read"] : undefined}
      />
    </>
  );
}
