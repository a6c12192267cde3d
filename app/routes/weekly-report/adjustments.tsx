import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { AdjustmentLine } from "~/domain/adjustments";
import { LONGEST_REPORT } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems, problemText, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import type { PageHandle } from "~/ui/page-title";
import { ReportTabs } from "~/ui/report-tabs";
import { loadAdjustments } from "~/usecases/adjustments-page.server";
import { AdjustmentRows } from "./adjustment-rows";
import { changeAdjustment } from "./adjustments-change.server";

export const handle: PageHandle = { title: (t) => t.weeklyReport.adjustments.title };

export const loader = guardedLoader(({ ctx, params }) => loadAdjustments(ctx, params.campaign ?? ""));

export const action = guardedAction(
  ({ ctx, params, form }) => changeAdjustment(ctx, params.campaign ?? "", form),
  "output.log",
);

export default function Adjustments() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTexts();
  const words = t.weeklyReport;
  const [problem] = answer?.problems ?? [];
  return (
    <>
      <PageHead
        title={words.adjustments.title}
        crumbs={[{ label: words.crumb, to: `/${page.slug}/bao-cao` }, { label: words.adjustments.title }]}
        crumbsLabel={words.crumbs}
        lede={words.adjustments.lede(page.waiting.length)}
      />
      <ReportTabs slug={page.slug} />
      {problem && problem.field !== "answer" ? (
        <Notice kind="warn" live="alert">
          {problemText(problem, t)}
        </Notice>
      ) : null}
      <Section title={words.adjustments.waitingTitle} id="dang-cho">
        <AdjustmentRows
          rows={page.waiting}
          slug={page.slug}
          act={(row) => <Decide row={row} mayDecide={page.mayDecide} answer={answer} />}
        />
      </Section>
      {page.decided.length > 0 ? (
        <Section title={words.adjustments.decidedTitle} id="da-xu-ly">
          <AdjustmentRows rows={page.decided} slug={page.slug} />
        </Section>
      ) : null}
    </>
  );
}

interface DecideProps {
  row: AdjustmentLine;
  mayDecide: boolean;
  answer: FormAnswer | undefined;
}

function Decide({ row, mayDecide, answer }: DecideProps) {
  const words = useTexts().weeklyReport.adjustments;
  if (!mayDecide && !row.isOwn) return null;
  return (
    <>
      <Form method="post" className="acts">
        <input type="hidden" name="number" value={row.number} />
        {mayDecide ? (
          <Button size="sm" name="intent" value="accept" aria-label={`${words.accept} ${row.code}`}>
            {words.accept}
          </Button>
        ) : null}
        {row.isOwn ? (
          <Button
            size="sm"
            variant="bare"
            name="intent"
            value="withdraw"
            aria-label={`${words.withdraw} ${row.code}`}
          >
            {words.withdraw}
          </Button>
        ) : null}
      </Form>
      {mayDecide ? <Decline row={row} answer={answer} /> : null}
    </>
  );
}

function Decline({ row, answer }: Pick<DecideProps, "row" | "answer">) {
  const t = useTexts();
  const words = t.weeklyReport.adjustments;
  const isTold = answer?.values.intent?.[0] === "decline" && answer.values.number?.[0] === String(row.number);
  const told = isTold ? answer : undefined;
  const problems = fieldProblems(told?.problems, t);
  return (
    <Details
      summary={
        <>
          {words.decline}
          <span className="sr"> {row.code}</span>
        </>
      }
      open={told !== undefined}
    >
      <Form method="post" className="form">
        <input type="hidden" name="number" value={row.number} />
        <TextInput
          name="answer"
          id={`answer-${row.number}`}
          label={words.answer}
          defaultValue={typed(told, "answer")}
          error={problems.answer}
          maxLength={LONGEST_REPORT.reason}
          required
        />
        <div className="acts">
          <Button size="sm" name="intent" value="decline">
            {words.decline}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
