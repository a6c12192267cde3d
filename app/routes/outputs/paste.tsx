import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { say, useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Select, TextArea } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import { DraftBar } from "~/ui/offline/draft-bar";
import { useAnswer, useKeptDraft } from "~/ui/offline/use-kept-draft";
import { loadPasteForm } from "~/usecases/outputs-paste.server";
import { byGroup } from "./list-filter";
import { answerPaste } from "./paste.server";
import { PastePreview } from "./paste-preview";

export const loader = guardedLoader(async ({ ctx, params, draft }) => {
  const page = await loadPasteForm(ctx, params.campaign ?? "");
  return { ...page, draft: draft?.fields() ?? null };
});

export const action = guardedAction(
  ({ ctx, params, form }) => answerPaste(ctx, params.campaign ?? "", form),
  "output.log",
);

export default function PasteList() {
  const page = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const t = useTexts();
  const words = t.paste;
  const preview = told && "preview" in told ? told.preview : null;
  const saved = told && "saved" in told ? told.saved : null;
  const sent = { formKey: page.formKey, isDone: saved !== null };
  const kept = useKeptDraft("dan", useAnswer(told, page.draft), sent);
  const { answer } = kept;
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.outputs.crumb, to: `/${page.slug}/ket-qua` }, { label: words.title }]}
        crumbsLabel={t.outputs.way}
        lede={words.lede}
      />
      {saved ? (
        <Notice
          kind="ok"
          live="status"
          title={say(words.flash["outputs-pasted"], saved.params)}
          actions={<TakeBack first={saved.first} last={saved.last} />}
        >
          {preview ? words.left(preview.lines.length) : null}
        </Notice>
      ) : null}
      <DraftBar draft={kept} />
      <Form ref={kept.ref} method="post" className="form wide" key={typed(answer, "_key", page.formKey)}>
        <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
        <PastedText page={page} answer={answer} />
        <div className="acts">
          <Button variant={preview ? "plain" : "go"} name="intent" value="check">
            {preview ? words.recheck : words.check}
          </Button>
          <ButtonLink variant="bare" to={`/${page.slug}/ket-qua`}>
            {t.outputs.form.cancel}
          </ButtonLink>
        </div>
        {preview ? <PastePreview preview={preview} answer={answer} /> : null}
      </Form>
    </>
  );
}

function TakeBack({ first, last }: { first: number; last: number }) {
  const t = useTexts();
  return (
    <Form method="post">
      <input type="hidden" name="first" value={first} />
      <input type="hidden" name="last" value={last} />
      <Button size="sm" icon="undo" name="intent" value="undo">
        {t.frame.undo}
      </Button>
    </Form>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function PastedText({ page, answer }: { page: Page; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.paste;
  const problems = fieldProblems(answer?.problems, t);
  const { own, categories } = page.options;
  const grouped = categories.map(([key, name, , group]) => [key, name, group] as const);
  const empty = { value: "", label: words.skip };
  return (
    <>
      <TextArea
        name="text"
        label={words.text}
        hint={words.textHint}
        rows={8}
        wrap="off"
        spellCheck={false}
        defaultValue={typed(answer, "text")}
        error={problems.text}
      />
      <div className="cols tight">
        <Select
          name="unit"
          label={words.unit}
          fieldClass="c-4"
          defaultValue={typed(answer, "unit", page.defaults.unit)}
          options={[empty, ...own.map(([value, label]) => ({ value, label }))]}
        />
        <Select
          name="category"
          label={words.category}
          fieldClass="c-4"
          defaultValue={typed(answer, "category", page.defaults.category)}
          options={[empty, ...byGroup(grouped, t)]}
        />
        <DateInput
          name="date"
          label={words.date}
          pickerLabel={t.frame.openCalendar}
          fieldClass="c-4"
          max={page.today}
          defaultValue={typed(answer, "date", page.defaults.date)}
        />
      </div>
    </>
  );
}
