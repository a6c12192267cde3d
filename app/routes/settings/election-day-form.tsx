import { MOVE_GROUPS } from "~/domain/election-day-move";
import type { Problem } from "~/domain/problem";
import { capitalise, formatDay, formatLongDay } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { DocumentChoice } from "~/ui/document-choice";
import { type FormAnswer, typedAll } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { TextArea } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import type { ElectionDayPage, ElectionDayPreview } from "~/usecases/election-day-page.server";
import { FixedDays, OverriddenDates } from "./election-day-stays";
import { MoveTable } from "./election-day-table";
import { SettingsForm, useFields } from "./form-parts";

interface MoveFormProps {
  page: ElectionDayPage;
  preview: ElectionDayPreview;
  answer: FormAnswer | undefined;
}

const PREFIX = "doi";

/** Every date that changes, with what may stay, then why it is done. */
export function MoveForm({ page, preview, answer }: MoveFormProps) {
  const t = useTexts();
  const words = t.settings.move;
  const { lines } = preview;
  const given = lines.filter((line) => line.isKept).map((line) => line.id);
  const kept = new Set(typedAll(answer, "keep", given));
  const overridden = lines.filter((line) => line.how === "overridden");
  const changed = lines.filter((line) => line.changes).length;
  return (
    <SettingsForm
      prefix={PREFIX}
      answer={answer && { ...answer, problems: answer.problems.map(ofHiddenDay) }}
      hidden={{
        _key: page.formKey,
        _version: String(page.version),
        _seen: preview.seen,
        day: formatDay(preview.day),
        law: preview.law,
      }}
    >
      <div className="stack-1">
        <p className="lede">
          {words.finding({ changed, kept: given.length, overridden: overridden.length })}
        </p>
        <Warnings page={page} preview={preview} answer={answer} />
        <OverriddenDates slug={page.slug} lines={overridden} />
        <FixedDays slug={page.slug} fixed={preview.fixed} />
      </div>
      <p className="f-hint">{words.keepNote}</p>
      {MOVE_GROUPS.map((group) => (
        <MoveTable
          key={group}
          group={group}
          lines={lines.filter((line) => line.group === group)}
          kept={kept}
        />
      ))}
      <Reasons page={page} answer={answer} />
    </SettingsForm>
  );
}

/** The day stands above, in the form that asks for the list: its problem is one of this whole form. */
const ofHiddenDay = (problem: Problem): Problem =>
  problem.field === "day" ? { ...problem, field: "form" } : problem;

function Warnings({ page, preview, answer }: MoveFormProps) {
  const locale = useLocale();
  const words = useTexts().settings.move;
  const { problems } = useFields(PREFIX, answer);
  const day = formatLongDay(preview.day, locale);
  const other = page.laws.find((law) => law.key === preview.otherLaw);
  return (
    <>
      {preview.day < page.today ? <Notice kind="bad">{words.inPast}</Notice> : null}
      {other ? <Notice kind="warn">{words.otherLaw(other.name)}</Notice> : null}
      {preview.isSunday ? null : (
        <>
          <Notice kind="warn">{words.notSunday(capitalise(day))}</Notice>
          <Checkbox
            id={`${PREFIX}-notSunday`}
            name="notSunday"
            label={words.notSundayTick}
            defaultChecked={answer?.values.notSunday?.[0] === "1"}
            error={problems.notSunday}
          />
        </>
      )}
    </>
  );
}

function Reasons({ page, answer }: Pick<MoveFormProps, "page" | "answer">) {
  const words = useTexts().settings.move;
  const { field, problems } = useFields(PREFIX, answer);
  return (
    <Section title={words.reasonTitle}>
      <div className="form set-narrow">
        <TextArea {...field("reason")} label={words.reason} maxLength={500} required />
        <DocumentChoice
          prefix={PREFIX}
          documents={page.documents}
          canAdd={page.canAddDocument}
          isRequired
          answer={answer}
          problems={problems}
          today={page.today}
        />
        <div className="acts">
          <Button variant="go">{words.submit}</Button>
          <ButtonLink variant="bare" to={`/${page.slug}/cai-dat/ngay-bau-cu`}>
            {words.back}
          </ButtonLink>
        </div>
      </div>
    </Section>
  );
}
