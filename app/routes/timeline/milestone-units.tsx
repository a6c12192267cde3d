import { Form, Link } from "@remix-run/react";
import { useState } from "react";
import type { MilestonePage, UnitSection } from "~/domain/milestone-page";
import { unitAsSeen } from "~/domain/timeline-forms";
import { LONGEST } from "~/domain/timeline-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { typedAll } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { useHydrated } from "~/ui/kit/hydrated";
import { Select, TextArea, TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import { ChangeForm, type FormOf, type OneForm, useField } from "./change-form";
import { DocumentChoice } from "./document-choice";
import { FinishedUnits, OpenUnits } from "./unit-rows";

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

/** One unit's completion taken back, with a reason. */
function TakeBack({ units, ...form }: OneForm & { units: UnitSection }) {
  const t = useTexts();
  const words = t.timeline.units;
  const { field } = useField(form);
  const own = units.finished.filter(({ isMine }) => isMine);
  if (own.length === 0) return null;
  return (
    <Details summary={words.takeBack} open={form.answer !== undefined}>
      <ChangeForm {...form} submit={words.takeBack}>
        <Select
          {...field("unit")}
          label={words.unit}
          options={own.map((row) => ({ value: unitAsSeen(row), label: row.name }))}
        />
        <TextInput
          {...field("reason")}
          label={t.timeline.milestone.forms.reason}
          maxLength={LONGEST.reason}
          required
        />
      </ChangeForm>
    </Details>
  );
}

/** The names of those who have not done it, to paste into a message or to take into Excel. */
function Chase({ page, units }: { page: MilestonePage; units: UnitSection }) {
  const words = useTexts().timeline.units;
  const names = units.missing.join("\n");
  return (
    <Details summary={words.chase}>
      <div className="form tl-form">
        <TextArea
          name="names"
          id="don-doc"
          label={words.names}
          readOnly
          defaultValue={names}
          key={names}
          rows={Math.min(12, units.missing.length)}
        />
        <div className="acts">
          <CopyButton text={names} />
          <ButtonLink icon="download" reloadDocument to={`/${page.slug}/lich/${page.row.key}/chua-lam.csv`}>
            {words.csv}
          </ButtonLink>
        </div>
      </div>
    </Details>
  );
}

/** Only where scripts run; the text can be marked by hand everywhere. */
function CopyButton({ text }: { text: string }) {
  const words = useTexts().timeline.units;
  const [isCopied, setCopied] = useState(false);
  if (!useHydrated()) return null;
  const copy = () => {
    void navigator.clipboard?.writeText(text).then(() => setCopied(true));
  };
  return (
    <>
      <Button type="button" onClick={copy}>
        {words.copy}
      </Button>
      <span role="status">{isCopied ? words.copied : ""}</span>
    </>
  );
}
