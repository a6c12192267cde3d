import { Form } from "@remix-run/react";
import type { FieldReportPage } from "~/domain/field-report-page";
import { LONGEST_FIELD_REPORT } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextArea } from "~/ui/kit/inputs";
import { NamedPersonTick } from "~/ui/privacy/named-person-tick";
import { UnitSelect } from "~/ui/unit-select";

interface ActsProps {
  page: FieldReportPage;
  answer: FormAnswer | undefined;
}

/** What the person may do with the report: answer, confirm, open again, give to another unit, take back. */
export function FieldActs({ page, answer }: ActsProps) {
  const { one: words } = useTexts().opinion.field;
  const { may, state } = page;
  const version = <input type="hidden" name="version" value={page.version} />;
  const isOf = (intent: string) => (answer?.values.intent?.[0] === intent ? answer : undefined);
  return (
    <div className="stack-1 screen-only">
      {may.answer ? <Answer page={page} answer={isOf("answer")} /> : null}
      {may.close ? (
        <Form method="post" className="acts">
          {version}
          <Button variant={may.answer ? "plain" : "go"} name="intent" value="close">
            {words.close}
          </Button>
        </Form>
      ) : null}
      {may.reopen ? <Reopen page={page} answer={isOf("reopen")} /> : null}
      {may.route ? <Route page={page} answer={isOf("route")} /> : null}
      {may.withdraw ? (
        <Form method="post" className="acts">
          {version}
          <Button
            size="sm"
            variant="danger"
            name="intent"
            value={state === "withdrawn" ? "restore" : "withdraw"}
          >
            {state === "withdrawn" ? words.restore : words.withdraw}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}

function Answer({ page, answer }: ActsProps) {
  const t = useTexts();
  const { one: words } = t.opinion.field;
  return (
    <Form method="post" className="form">
      <input type="hidden" name="version" value={page.version} />
      <TextArea
        name="answer"
        label={words.answerLabel}
        maxLength={LONGEST_FIELD_REPORT.answer}
        defaultValue={typed(answer, "answer", page.answer)}
        error={fieldProblems(answer?.problems, t).answer}
      />
      <NamedPersonTick answer={answer} />
      <div className="acts">
        <Button variant="go" name="intent" value="answer">
          {words.answerSubmit}
        </Button>
      </div>
    </Form>
  );
}

function Reopen({ page, answer }: ActsProps) {
  const t = useTexts();
  const { one: words } = t.opinion.field;
  return (
    <Details summary={words.reopen} open={answer !== undefined || undefined}>
      <Form method="post" className="form">
        <input type="hidden" name="version" value={page.version} />
        <TextArea
          id="reopen-note"
          name="note"
          label={words.reopenNote}
          rows={2}
          maxLength={LONGEST_FIELD_REPORT.note}
          defaultValue={typed(answer, "note")}
          error={fieldProblems(answer?.problems, t).note}
        />
        <div className="acts">
          <Button name="intent" value="reopen">
            {words.reopen}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

function Route({ page, answer }: ActsProps) {
  const t = useTexts();
  const { one: words } = t.opinion.field;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Details summary={words.route} open={answer !== undefined || undefined}>
      <Form method="post" className="form">
        <input type="hidden" name="version" value={page.version} />
        <UnitSelect
          name="unit"
          label={words.routeUnit}
          defaultValue={typed(answer, "unit", page.unitKey)}
          error={problems.unit}
          units={page.units}
        />
        <TextArea
          id="route-note"
          name="note"
          label={words.routeNote}
          aside={t.frame.optional}
          rows={2}
          maxLength={LONGEST_FIELD_REPORT.note}
          defaultValue={typed(answer, "note")}
          error={problems.note}
        />
        <div className="acts">
          <Button name="intent" value="route">
            {words.routeSubmit}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
