import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { decideCorrectionForm } from "~/domain/own-data-forms";
import { LONGEST_CORRECTION } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { redirectWithFlash } from "~/server/flash.server";
import { invalid, parseForm } from "~/server/forms.server";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, problemText, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/kit/button";
import { TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import { ListTable } from "~/ui/lists/list-table";
import type { PageHandle } from "~/ui/page-title";
import { type CorrectionLine, decideCorrection, loadCorrections } from "~/usecases/corrections.server";

export const handle: PageHandle = { title: (t) => t.ownData.admin.title };

export const loader = guardedLoader(({ ctx }) => loadCorrections(ctx));

export const action = guardedAction(async ({ ctx, form }) => {
  const parsed = parseForm(form, decideCorrectionForm);
  if (!parsed.ok) return invalid(form, parsed.problems);
  const outcome = await decideCorrection(ctx, parsed.value);
  if (!outcome.ok) return invalid(form, outcome.problems);
  const code = `correction-${parsed.value.intent}`;
  return redirectWithFlash("/quan-tri/yeu-cau-sua", { code, params: { name: outcome.value.name } });
}, "account.manage");

export default function Corrections() {
  const lines = useLoaderData<typeof loader>();
  const answer: FormAnswer | undefined = useActionData<typeof action>();
  const t = useTexts();
  const words = t.ownData;
  const problem = answer?.problems[0];
  return (
    <>
      <PageHead
        title={words.admin.title}
        lede={`${words.admin.lede} ${words.admin.waiting(lines.filter(({ state }) => state === "waiting").length)}`}
        crumbs={[{ label: t.admin.title, to: "/quan-tri" }, { label: words.admin.title }]}
        crumbsLabel={t.admin.crumbs}
      />
      {problem ? (
        <Notice kind="bad" live="alert">
          {problemText(problem, t)}
        </Notice>
      ) : null}
      {lines.length === 0 ? <p>{words.none}</p> : <Lines lines={lines} answer={answer} />}
    </>
  );
}

function Lines({ lines, answer }: { lines: readonly CorrectionLine[]; answer: FormAnswer | undefined }) {
  const words = useTexts().ownData;
  const { columns } = words;
  return (
    <ListTable<CorrectionLine>
      list="corrections"
      caption={words.admin.title}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "who",
          order: { word: "nguoi", by: ({ name }) => name },
          head: columns.who,
          rowHeader: true,
          cell: ({ accountId, name, login }) => (
            <Link to={`/quan-tri/tai-khoan/${accountId}`}>
              {name} ({login})
            </Link>
          ),
        },
        {
          key: "what",
          order: { word: "muc", by: ({ field }) => words.fields[field] },
          head: columns.what,
          cell: ({ field }) => words.fields[field],
        },
        { key: "stored", head: columns.stored, cell: ({ stored }) => stored },
        { key: "wanted", head: columns.wanted, cell: ({ wanted }) => wanted },
        { key: "note", head: words.note, cell: ({ note }) => note },
        { key: "asked", head: columns.asked, cell: ({ askedAt }) => askedAt },
        {
          key: "state",
          order: { word: "tinh-trang", by: ({ state }) => words.states[state] },
          head: columns.state,
          cell: (line) => <Decision line={line} answer={answer} />,
        },
      ]}
    />
  );
}

function Decision({ line, answer }: { line: CorrectionLine; answer: FormAnswer | undefined }) {
  const words = useTexts().ownData;
  if (line.state !== "waiting")
    return (
      <>
        {words.states[line.state]} {line.decidedAt} {line.answer}
      </>
    );
  const own = answer?.values.request?.[0] === line.id ? answer : undefined;
  return (
    <Form method="post" className="form">
      <input type="hidden" name="request" value={line.id} />
      <TextInput
        id={`answer-${line.id}`}
        name="answer"
        label={<span className="sr">{words.admin.answerNamed(line.name)}</span>}
        placeholder={words.admin.answer}
        defaultValue={typed(own, "answer")}
        maxLength={LONGEST_CORRECTION.answer}
      />
      <div className="acts">
        <Button size="sm" variant="go" name="intent" value="done">
          {words.admin.accept}
        </Button>
        <Button size="sm" name="intent" value="declined">
          {words.admin.decline}
        </Button>
      </div>
    </Form>
  );
}
