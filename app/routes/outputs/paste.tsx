import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { guardedAction, guardedLoader } from "~/server/guard.server";
import { typed } from "~/ui/forms";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { DraftBar } from "~/ui/offline/draft-bar";
import { useAnswer, useKeptDraft } from "~/ui/offline/use-kept-draft";
import type { PageHandle } from "~/ui/page-title";
import { loadPasteForm } from "~/usecases/outputs-paste.server";
import { OutputTabs } from "./output-tabs";
import { answerPaste } from "./paste.server";
import { PastePreview } from "./paste-preview";
import { PastedText } from "./pasted-text";

export const handle: PageHandle = { title: (t) => t.paste.title };

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
      <OutputTabs />
      {saved ? <Saved saved={saved} left={preview ? preview.counts.all + preview.over : null} /> : null}
      <DraftBar draft={kept} />
      <Form ref={kept.ref} method="post" className="form wide" key={typed(answer, "_key", page.formKey)}>
        <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
        <PastedText
          key={`text ${preview?.stamp}`}
          page={page}
          answer={answer}
          missing={preview?.missing ?? []}
        />
        <div className="acts">
          <Button variant={preview ? "plain" : "go"} name="intent" value="check">
            {preview ? words.recheck : words.check}
          </Button>
          <ButtonLink variant="bare" to={`/${page.slug}/ket-qua`}>
            {t.outputs.form.cancel}
          </ButtonLink>
        </div>
        {preview ? (
          <PastePreview key={`preview ${preview.stamp}`} page={page} preview={preview} answer={answer} />
        ) : null}
      </Form>
    </>
  );
}

interface SavedProps {
  saved: { params: Record<string, string | number>; first: number; last: number };
  /** Lines that are still in the box. */
  left: number | null;
}

function Saved({ saved, left }: SavedProps) {
  const words = useTexts().paste;
  return (
    <Notice
      kind="ok"
      live="status"
      title={words.saved(saved.params)}
      actions={<TakeBack first={saved.first} last={saved.last} />}
    >
      {left === null ? null : words.left(left)}
    </Notice>
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
