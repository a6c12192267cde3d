import { Form } from "@remix-run/react";
import { checkAnswers, checkPoints } from "~/domain/decoration";
import type { SitePage } from "~/domain/decoration-page";
import { LONGEST_SITE } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { RadioGroup } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { TextArea } from "~/ui/kit/inputs";
import { DraftBar } from "~/ui/offline/draft-bar";
import { siteDrafts } from "~/ui/offline/mend-site";
import { useKeptDraft } from "~/ui/offline/use-kept-draft";

interface CheckProps {
  page: SitePage;
  answer: FormAnswer | undefined;
}

/** The short list of an inspection. A failed point asks what has to be mended. */
export function SiteCheck({ page, answer }: CheckProps) {
  const t = useTexts();
  const { check: words } = t.decoration;
  if (!page.may.check || (page.state !== "complete" && page.state !== "checked")) return null;
  const designs = [...new Set(page.items.map(({ design }) => design).filter(Boolean))].join("; ");
  return (
    <Section title={words.title} id="kiem-tra" className="screen-only">
      {page.isOwnReport ? (
        <p className="muted">{words.own}</p>
      ) : (
        <>
          <p className="f-hint">
            {words.hint} {designs === "" ? t.decoration.site.noDesign : words.asIssued(designs)}
          </p>
          {page.state === "checked" ? (
            <Details summary={words.again} open={answer !== undefined || undefined}>
              <CheckForm page={page} answer={answer} />
            </Details>
          ) : (
            <CheckForm page={page} answer={answer} />
          )}
        </>
      )}
    </Section>
  );
}

function CheckForm({ page, answer: told }: CheckProps) {
  const t = useTexts();
  const kept = useKeptDraft(siteDrafts["site-check"], told, { formKey: String(page.version) });
  const { answer } = kept;
  const words = t.decoration.check;
  const problems = fieldProblems(answer?.problems, t);
  const lostRace = answer?.problems.some(({ code }) => code === "site-changed") ?? false;
  const version = lostRace ? String(page.version) : typed(answer, "version", String(page.version));
  return (
    <Form method="post" className="form" ref={kept.ref} key={answer ? "typed" : page.version}>
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `check-${name}`, message },
        )}
      />
      <DraftBar draft={kept} />
      <input type="hidden" name="intent" value="check" />
      <input type="hidden" name="_key" value={page.formKey} />
      <input type="hidden" name="_site" value={page.number} />
      <input type="hidden" name="version" value={version} />
      <Points answer={answer} problems={problems} />
      <Said page={page} answer={answer} problems={problems} />
      <div className="acts">
        <Button variant="go">{words.submit}</Button>
      </div>
    </Form>
  );
}

/** Nothing is ticked beforehand: a check is what somebody has looked at. */
function Points({ answer, problems }: Pick<CheckProps, "answer"> & { problems: Record<string, string> }) {
  const { points, answers } = useTexts().decoration;
  return checkPoints.map((point) => (
    <RadioGroup
      key={point}
      id={`check-${point}`}
      name={point}
      legend={points[point]}
      layout="row"
      error={problems[point]}
      defaultValue={answer ? typed(answer, point) : undefined}
      options={checkAnswers.map((value) => ({ value, label: answers[value] }))}
    />
  ));
}

/** What has to be mended, what else was seen, and when. */
function Said({ page, answer, problems }: CheckProps & { problems: Record<string, string> }) {
  const t = useTexts();
  const words = t.decoration.check;
  return (
    <>
      <TextArea
        id="check-mend"
        name="mend"
        label={words.mend}
        hint={words.mendHint}
        rows={2}
        defaultValue={typed(answer, "mend")}
        error={problems.mend}
        maxLength={LONGEST_SITE.note}
      />
      <TextArea
        id="check-remark"
        name="remark"
        label={words.remark}
        aside={t.frame.optional}
        rows={2}
        defaultValue={typed(answer, "remark")}
        error={problems.remark}
        maxLength={LONGEST_SITE.note}
      />
      <DateInput
        id="check-on"
        name="on"
        label={t.decoration.report.on}
        defaultValue={typed(answer, "on", formatDay(page.today))}
        pickerLabel={t.frame.openCalendar}
        error={problems.on}
        max={page.today}
      />
    </>
  );
}
