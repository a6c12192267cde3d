import { Form } from "@remix-run/react";
import type { Problem } from "~/domain/problem";
import { STATES, type TimelineFilters, type TimelinePage, WHOSE } from "~/domain/timeline-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Select } from "~/ui/kit/inputs";
import { extentChoice, stateChoice, type TimelineAddress, timelinePath, whoseChoice } from "./address";

interface FilterBarProps {
  page: TimelinePage;
  address: TimelineAddress;
  /** What is wrong with the typed day. */
  problem: Problem | null;
}

/** Which milestones, and as of which day: a form that leads to an address. */
export function FilterBar({ page, address, problem }: FilterBarProps) {
  const t = useTexts();
  const words = t.timeline.filters;
  const { whose, state, responsible } = address.filters;
  const isFiltered = Boolean(whose || state || responsible || page.asOf !== page.today);
  return (
    // A new address brings new defaults into the fields.
    <Form method="get" className="bar" key={timelinePath(page.slug, address)}>
      {address.extent ? <input type="hidden" name="xem" value={extentChoice(address.extent)} /> : null}
      {address.at ? <input type="hidden" name="tai" value={address.at} /> : null}
      <Selects page={page} filters={address.filters} />
      <DateInput
        name="den"
        label={words.asOf}
        pickerLabel={t.frame.openCalendar}
        max={page.today}
        defaultValue={problem ? address.asOf : formatDay(page.asOf)}
        error={problem ? problemText(problem, t) : undefined}
      />
      <Button>{words.apply}</Button>
      {isFiltered ? (
        <ButtonLink variant="bare" to={`/${page.slug}/lich`}>
          {words.clear}
        </ButtonLink>
      ) : null}
    </Form>
  );
}

function Selects({ page, filters }: { page: TimelinePage; filters: TimelineFilters }) {
  const words = useTexts().timeline.filters;
  const { whose, state, responsible } = filters;
  return (
    <>
      <Select
        name="loai"
        label={words.whose}
        defaultValue={whoseChoice(whose)}
        options={[
          { value: "", label: words.whoseAll },
          ...WHOSE.map((one) => ({ value: whoseChoice(one), label: words[one] })),
        ]}
      />
      <Select
        name="trang-thai"
        label={words.state}
        defaultValue={stateChoice(state)}
        options={[
          { value: "", label: words.stateAll },
          ...STATES.map((one) => ({ value: stateChoice(one), label: words.states[one] })),
        ]}
      />
      <Select
        name="phu-trach"
        label={words.responsible}
        defaultValue={responsible ?? ""}
        options={[
          { value: "", label: words.responsibleAll },
          ...WHOSE.map((one) => ({
            group: words[one],
            options: page.responsibles[one].map((name) => ({ value: name, label: name })),
          })).filter(({ options }) => options.length > 0),
        ]}
      />
    </>
  );
}
