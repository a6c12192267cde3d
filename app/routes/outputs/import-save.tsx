import { Form } from "@remix-run/react";
import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import type { ImportPage } from "~/usecases/imports-page.server";

interface SaveProps {
  page: ImportPage;
  answer: FormAnswer | undefined;
}

/** The button that records the new rows, and what has to be said before it. */
export function ImportSave({ page, answer }: SaveProps) {
  const t = useTexts();
  const words = t.imports;
  const { rows, version } = page.import;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Form method="post" className="form import-save">
      <input type="hidden" name="version" value={version} />
      <Warnings page={page} answer={answer} />
      {page.held > 0 ? <Notice kind="warn">{t.paste.held(page.held)}</Notice> : null}
      {rows.twins > 0 ? (
        <div className="stack-1">
          <Checkbox
            name="withTwins"
            label={t.paste.withTwins(rows.twins)}
            defaultChecked={typed(answer, "withTwins") === "1"}
          />
          <TextInput
            name="reason"
            label={t.paste.reason}
            aside={t.frame.optional}
            hint={t.paste.reasonHint}
            defaultValue={typed(answer, "reason")}
            error={problems.reason}
          />
        </div>
      ) : null}
      <div className="acts">
        <Button variant="go" name="intent" value="save" disabled={rows.fresh + rows.twins + page.held === 0}>
          {saveWords(page, t)}
        </Button>
        <ButtonLink to="tep" reloadDocument icon="download">
          {words.errors}
        </ButtonLink>
        <Button variant="bare" name="intent" value="drop">
          {words.drop}
        </Button>
      </div>
    </Form>
  );
}

function saveWords({ import: { rows }, held }: ImportPage, { imports, paste }: Texts): string {
  if (rows.fresh > 0) return imports.save(rows.fresh);
  if (held > 0) return paste.saveHeld(held);
  return rows.twins > 0 ? imports.saveTwins : imports.saveNone;
}

function Warnings({ page, answer }: SaveProps) {
  const t = useTexts();
  const words = t.imports;
  const problems = fieldProblems(answer?.problems, t);
  const warnings = Object.entries(page.import.found?.warnings ?? {});
  if (warnings.length === 0) return null;
  return (
    <fieldset className="stack-1">
      <legend className="f-label">{words.warned}</legend>
      {warnings.map(([code, count]) => (
        <Checkbox
          key={code}
          id={`confirm-${code}`}
          name="confirm"
          value={code}
          label={words.warnedRows({ what: words.warnings[code] ?? code, count })}
          defaultChecked={typedAll(answer, "confirm").includes(code)}
        />
      ))}
      {problems.confirm ? <p className="f-error">{problems.confirm}</p> : null}
    </fieldset>
  );
}
