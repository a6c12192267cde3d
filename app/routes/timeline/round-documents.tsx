import { Form } from "@remix-run/react";
import type { RoundPage } from "~/domain/rounds-page";
import { useTexts } from "~/i18n/texts";
import { DocumentChoice } from "~/ui/document-choice";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { RowList } from "~/ui/kit/row-list";
import { ChangeForm, useField } from "./change-form";
import { answerOf } from "./round-form";

/** The documents of a round: its invitation, its minutes; linked from the campaign's list or entered in place. */
export function RoundDocuments({ page, answer }: { page: RoundPage; answer: FormAnswer | undefined }) {
  const { round: words } = useTexts().rounds;
  const canEdit = page.may.edit && !page.isRemoved;
  if (page.documents.length === 0 && !canEdit) return null;
  const own = answerOf("link-document", answer);
  return (
    <Section title={words.documents}>
      {page.documents.length === 0 ? (
        <p className="muted">{words.documentsEmpty}</p>
      ) : (
        <RowList
          endBelow
          rows={page.documents.map(({ id, name, title }) => ({
            key: id,
            title: name,
            note: title === name ? null : title,
            end: canEdit ? <Unlink page={page} documentId={id} name={name} /> : null,
          }))}
        />
      )}
      {canEdit ? (
        <Details summary={words.forms.document.title} open={own !== undefined}>
          <LinkForm page={page} answer={own} />
        </Details>
      ) : null}
    </Section>
  );
}

function Unlink({ page, documentId, name }: { page: RoundPage; documentId: string; name: string }) {
  const { round: words } = useTexts().rounds;
  return (
    <Form method="post">
      <input type="hidden" name="_key" value={`${page.formKey}-${documentId}`.slice(0, 60)} />
      <input type="hidden" name="documentId" value={documentId} />
      <Button size="sm" name="intent" value="unlink-document" aria-label={`${words.unlink} ${name}`}>
        {words.unlink}
      </Button>
    </Form>
  );
}

function LinkForm({ page, answer }: { page: RoundPage; answer: FormAnswer | undefined }) {
  const { round: words } = useTexts().rounds;
  const form = { intent: "link-document" as const, page, answer };
  const { problems } = useField(form);
  const linked = new Set(page.documents.map(({ id }) => id));
  return (
    <ChangeForm {...form} submit={words.forms.document.submit}>
      <DocumentChoice
        prefix="link-document"
        documents={page.choices.filter(({ id }) => !linked.has(id))}
        canAdd={page.may.addDocument}
        isRequired
        answer={answer}
        problems={problems}
        today={page.today}
      />
    </ChangeForm>
  );
}
