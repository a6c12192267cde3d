import { Form } from "@remix-run/react";
import { formatCivil } from "~/domain/calendar/civil-date";
import { type DocumentPage, documentParts } from "~/domain/documents-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { DocumentFields } from "./document-fields";
import { DocumentTwoTexts } from "./document-two-texts";

interface PartProps {
  page: DocumentPage;
  answer: FormAnswer | undefined;
}

/** What may be changed about the document itself. */
export function DocumentForms({ page, answer }: PartProps) {
  const words = useTexts().documents.page;
  const edit = answer?.values.intent?.[0] === "edit" ? answer : undefined;
  return (
    <>
      <Details summary={words.edit} open={edit !== undefined}>
        {/* A saved change brings new defaults into the fields; a refused form keeps its own. */}
        <EditForm key={edit ? "typed" : page.document.version} page={page} answer={edit} />
      </Details>
      <Details summary={words.remove}>
        {page.uses.length > 0 ? <p>{words.cannotRemove(page.uses.length)}</p> : <RemoveForm page={page} />}
      </Details>
    </>
  );
}

function EditForm({ page, answer }: PartProps) {
  const t = useTexts();
  const words = t.documents.page;
  const told = Object.entries(fieldProblems(answer?.problems, t)).map(([name, message]) =>
    name === "form" ? { message } : { field: name, message },
  );
  const lostRace = answer?.problems.some(({ code }) => code === "changed-by-other") ?? false;
  const stored = storedFields(page);
  const seen = String(page.document.version);
  return (
    <Form method="post" className="form doc-form">
      <FormErrorSummary title={t.frame.summaryTitle(told.length)} problems={told} />
      {answer && lostRace ? <DocumentTwoTexts stored={stored} answer={answer} /> : null}
      <input type="hidden" name="version" value={lostRace ? seen : typed(answer, "version", seen)} />
      <DocumentFields answer={answer ?? { problems: [], values: stored }} today={page.today} />
      <div className="acts">
        <Button variant="go" name="intent" value="edit">
          {words.save}
        </Button>
      </div>
    </Form>
  );
}

/** The document as its form would be typed. */
function storedFields({ document }: DocumentPage): Record<string, string[]> {
  const texts = { ...document, signedOn: document.signedOn ? formatCivil(document.signedOn) : null };
  return Object.fromEntries(documentParts.map((part) => [part, [texts[part] ?? ""]]));
}

function RemoveForm({ page }: { page: DocumentPage }) {
  const words = useTexts().documents.page;
  return (
    <Form method="post" className="form">
      <p className="f-hint">{words.removeHint}</p>
      <input type="hidden" name="version" value={page.document.version} />
      <div className="acts">
        <Button variant="danger" name="intent" value="remove">
          {words.remove}
        </Button>
      </div>
    </Form>
  );
}

/** Brings the document back, as it was. */
export function RestoreForm({ page }: { page: DocumentPage }) {
  const words = useTexts().documents;
  return (
    <Form method="post">
      <input type="hidden" name="version" value={page.document.version} />
      <Button icon="undo" name="intent" value="restore">
        {words.restore}
      </Button>
    </Form>
  );
}
