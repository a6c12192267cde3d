import { Form } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import type { ImportPage } from "~/usecases/imports-page.server";

/** What came of it, and what can be done about it. */
export function ImportStanding({ page }: { page: ImportPage }) {
  const t = useTexts();
  const words = t.imports;
  const { import: at, span, slug } = page;
  const why = at.problem && problemText(at.problem, t);
  const line = Number(at.problem?.params?.line ?? 0);
  const said = why && (line > 0 ? words.failedLine({ line, text: why }) : why);
  const list = <ButtonLink to={`/${slug}/ket-qua`}>{words.toList}</ButtonLink>;
  if (at.status === "unread") {
    const again = <ButtonLink to={`/${slug}/ket-qua/nhap-tep`}>{words.again}</ButtonLink>;
    return (
      <Notice kind="bad" live="alert" title={`${words.statuses.unread}.`} actions={again}>
        {said}
      </Notice>
    );
  }
  if (at.status === "checked" && said)
    return (
      <Notice kind="bad" live="alert" title={words.failed}>
        {said}
      </Notice>
    );
  if (at.status === "undone")
    return (
      <Notice kind="ok" live="status" title={words.undone({ kept: span?.active ?? 0 })} actions={list} />
    );
  if (at.status !== "done" || !span) return null;
  const counts = { rows: at.written, outputs: at.outputs, first: span.first, last: span.last };
  return (
    <>
      <Notice kind="ok" live="status" title={words.done(counts)} actions={list}>
        {at.rows.twins + at.rows.bad > 0 ? words.doneLeft(at.rows) : null}
      </Notice>
      {said ? <Notice kind="bad" title={said} /> : null}
      <Form method="post" className="form import-undo">
        <input type="hidden" name="version" value={at.version} />
        <p className="f-hint">{words.undoHint}</p>
        <div className="acts">
          <Button icon="undo" name="intent" value="undo">
            {words.undo}
          </Button>
          <ButtonLink variant="bare" to="tep" reloadDocument>
            {words.errors}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
