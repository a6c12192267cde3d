import { Form } from "@remix-run/react";
import type { PointsPage } from "~/domain/unit-points";
import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, problemText, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { TextArea } from "~/ui/kit/inputs";
import { Status } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";
import type { PreviewedPoint } from "~/usecases/unit-points-edit.server";

interface PasteProps {
  page: PointsPage;
  answer: FormAnswer | undefined;
  preview: readonly PreviewedPoint[];
}

/** A list of many units' points, with what each line would set before it is saved. */
export function PastePoints({ page, answer, preview }: PasteProps) {
  const t = useTexts();
  const words = t.unitPoints;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Section title={words.pasteTitle}>
      <Form method="post" className="form">
        <FormErrorSummary
          title={t.frame.summaryTitle(Object.keys(problems).length)}
          problems={Object.entries(problems).map(([name, message]) =>
            name === "text" ? { field: "paste-text", message } : { message },
          )}
        />
        <input type="hidden" name="_key" value={`${page.formKey} list`} />
        <TextArea
          id="paste-text"
          name="text"
          label={words.pasteText}
          hint={words.pasteHint}
          rows={6}
          defaultValue={typed(answer, "text")}
          error={problems.text}
          maxLength={400_000}
        />
        <div className="acts">
          <Button variant={preview.length > 0 ? "plain" : "go"} name="intent" value="preview">
            {words.preview}
          </Button>
        </div>
        {preview.length > 0 ? <Preview lines={preview} /> : null}
      </Form>
    </Section>
  );
}

function Preview({ lines }: { lines: readonly PreviewedPoint[] }) {
  const t = useTexts();
  const words = t.unitPoints;
  const bad = lines.filter(({ problems }) => problems.length > 0).length;
  const unsure = lines.filter(({ warnings }) => warnings.length > 0).length;
  const title = words.previewTitle({ good: lines.length - bad, bad });
  return (
    <>
      <Table<PreviewedPoint>
        caption={title}
        rows={lines}
        rowKey={({ line }) => String(line)}
        columns={columnsOf(t)}
      />
      {bad > 0 ? (
        <p>{words.mend}</p>
      ) : (
        <>
          {unsure > 0 ? (
            <Checkbox name="confirm" value="paste-warnings" label={words.confirm(unsure)} />
          ) : null}
          <div className="acts">
            <Button variant="go" name="intent" value="paste">
              {words.pasteSubmit(lines.length)}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function columnsOf(t: Texts): Column<PreviewedPoint>[] {
  const { columns, fine, none } = t.unitPoints;
  return [
    { key: "line", head: columns.line, width: "xs", numeric: true, cell: ({ line }) => line },
    { key: "unit", head: columns.unit, rowHeader: true, cell: ({ unit }) => unit || "—" },
    { key: "before", head: columns.before, width: "l", cell: ({ before }) => before || none },
    { key: "after", head: columns.after, width: "l", cell: ({ after }) => after || none },
    {
      key: "state",
      head: columns.state,
      width: "l",
      phone: "end",
      cell: ({ problems, warnings }) => {
        const said = [...problems, ...warnings].map((one) => problemText(one, t)).join(" ");
        const kind = problems.length > 0 ? "bad" : warnings.length > 0 ? "warn" : "ok";
        return <Status kind={kind}>{said || fine}</Status>;
      },
    },
  ];
}
