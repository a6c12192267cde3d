import { Form, Link } from "@remix-run/react";
import type { MilestonePage, UnitSection } from "~/domain/milestone-page";
import { LONGEST } from "~/domain/timeline-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { DocumentChoice } from "~/ui/document-choice";
import { typedAll } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import { ChangeForm, type FormOf, type OneForm, useField } from "./change-form";
import { Chase } from "./unit-chase";
import { FinishedUnits, OpenUnits } from "./unit-rows";
import { TakeBack } from "./unit-take-back";

/** Who has done the milestone and who has not, with the form that marks several units at once. */
export function MilestoneUnits({ page, form }: { page: MilestonePage; form: FormOf }) {
  const words = useTexts().timeline.units;
  const { units } = page;
  if (!units) return null;
  const left = units.total - units.done;
  const tail = [
    units.late > 0 && words.late(units.late),
    units.overdue > 0 && words.overdue(units.overdue),
  ].filter(Boolean);
  return (
    <Section
      id="don-vi"
      title={words.title}
      note={[words.finding({ done: units.done, total: units.total }), ...tail].join(" · ")}
    >
      {page.isActualOfUnits && page.row.actualOn ? (
        <Notice kind="ok">{words.allDone(formatDay(page.row.actualOn))}</Notice>
      ) : null}
      {!page.isActualOfUnits && page.row.actualOn && left > 0 ? (
        <Notice kind="warn">{words.recordedButOpen(left)}</Notice>
      ) : null}
      <Search page={page} units={units} />
      {left > 0 ? (
        <>
          <MarkForm {...form("units-done")} units={units} />
          <Chase page={page} units={units} />
        </>
      ) : null}
      <Details summary={words.finished(units.done)} open={units.search !== "" || left === 0}>
        <FinishedUnits page={page} units={units} />
        <TakeBack {...form("unit-reopen")} units={units} />
      </Details>
    </Section>
  );
}

function Search({ page, units }: { page: MilestonePage; units: UnitSection }) {
  const words = useTexts().timeline.units;
  return (
    <Form method="get" className="bar" action="#don-vi" preventScrollReset>
      <TextInput
        name="dv"
        id="tim-don-vi"
        type="search"
        fieldClass="grow"
        label={words.search}
        defaultValue={units.search}
        maxLength={60}
      />
      <Button>{words.find}</Button>
      {units.search ? (
        <Link to={`/${page.slug}/lich/${page.row.key}`} preventScrollReset>
          {words.clear}
        </Link>
      ) : null}
    </Form>
  );
}

/** One day and one document for all the units that are ticked; without the right to it, the list alone. */
function MarkForm({ units, ...form }: OneForm & { units: UnitSection }) {
  const t = useTexts();
  const words = t.timeline.units;
  const { page, intent, answer } = form;
  const { field, problems } = useField(form);
  const { forms } = t.timeline.milestone;
  if (!units.open.some(({ isMine }) => isMine)) return <OpenUnits page={page} units={units} />;
  return (
    <ChangeForm {...form} submit={words.mark} isWide>
      <OpenUnits
        page={page}
        units={units}
        marking={{
          id: `${intent}-units`,
          chosen: typedAll(answer, "units"),
          error: problems.units,
        }}
      />
      <p className="f-hint">{words.markHint}</p>
      <div className="tl-form form">
        <DateInput
          {...field("on", formatDay(page.today))}
          label={words.on}
          pickerLabel={t.frame.openCalendar}
          max={page.today}
          required
        />
        <DocumentChoice
          prefix={intent}
          documents={page.documents}
          canAdd={page.may.addDocument}
          answer={answer}
          problems={problems}
          today={page.today}
        />
        <TextInput
          {...field("reason")}
          label={forms.complete.note}
          aside={t.frame.optional}
          maxLength={LONGEST.reason}
        />
      </div>
    </ChangeForm>
  );
}
