import { Form, Link } from "@remix-run/react";
import type { ClauseLine, ClausesPart } from "~/domain/clauses";
import { tasksPath } from "~/domain/tasks-page";
import { LONGEST_CLAUSE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { TextArea, TextInput } from "~/ui/kit/inputs";

/** Clauses typed or pasted, one to a line. */
export function AddClauses({ part, answer }: { part: ClausesPart; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.clauses;
  const own = answer?.values.intent?.[0] === "clauses-add" ? answer : undefined;
  return (
    <Details summary={words.add} open={own !== undefined || part.clauses.length === 0}>
      <Form method="post" className="form" key={own ? "typed" : part.clauses.length}>
        <input type="hidden" name="_key" value={part.formKey} />
        <TextArea
          name="lines"
          id="clause-lines"
          label={words.lines}
          hint={words.linesHint}
          rows={5}
          defaultValue={typed(own, "lines")}
          error={fieldProblems(own?.problems, t).lines}
          maxLength={LONGEST_CLAUSE.lines}
        />
        <div className="acts">
          <Button variant="go" name="intent" value="clauses-add">
            {words.submit}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

interface ToolsProps {
  part: ClausesPart;
  clause: ClauseLine;
  answer: FormAnswer | undefined;
}

/** Gives a task under a clause, moves it, changes it, takes it out. */
export function ClauseTools({ part, clause, answer }: ToolsProps) {
  const words = useTexts().clauses;
  const intent = answer?.values.intent?.[0] ?? "";
  const own = intent === "clause-edit" && answer?.values.clause?.[0] === clause.id ? answer : undefined;
  return (
    <div className="screen-only">
      <Link
        to={`${tasksPath(part.slug)}/moi?muc=${clause.id}`}
        aria-label={words.newTaskSpoken(clause.label)}
      >
        {words.newTask}
      </Link>
      <Details
        summary={
          <>
            {words.edit}
            <span className="sr"> {clause.label}</span>
          </>
        }
        open={own !== undefined}
      >
        <EditClause clause={clause} answer={own} />
        <Form method="post" className="acts">
          <input type="hidden" name="intent" value="clause-move" />
          <input type="hidden" name="clause" value={clause.id} />
          <Button size="sm" name="way" value="up" aria-label={words.up(clause.label)}>
            ↑
          </Button>
          <Button size="sm" name="way" value="down" aria-label={words.down(clause.label)}>
            ↓
          </Button>
        </Form>
      </Details>
    </div>
  );
}

function EditClause({ clause, answer }: Omit<ToolsProps, "part">) {
  const t = useTexts();
  const words = t.clauses;
  const problems = fieldProblems(answer?.problems, t);
  const lostRace = answer?.problems.some(({ code }) => code === "clause-changed") ?? false;
  const seen = String(clause.version);
  const field = (name: "label" | "content") => ({
    id: `${clause.id}-${name}`,
    name,
    defaultValue: typed(answer, name, clause[name]),
    error: problems[name],
  });
  return (
    <Form method="post" className="form" key={answer ? "typed" : seen}>
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `${clause.id}-${name}`, message },
        )}
      />
      {lostRace ? <p>{words.theirs(clause)}</p> : null}
      <input type="hidden" name="clause" value={clause.id} />
      <input type="hidden" name="version" value={lostRace ? seen : typed(answer, "version", seen)} />
      <TextInput {...field("label")} label={words.label} maxLength={LONGEST_CLAUSE.label} required />
      <TextArea {...field("content")} label={words.content} maxLength={LONGEST_CLAUSE.content} />
      <div className="acts">
        <Button variant="go" size="sm" name="intent" value="clause-edit">
          {words.save}
        </Button>
        <Button variant="danger" size="sm" name="intent" value="clause-remove">
          {words.remove}
        </Button>
      </div>
    </Form>
  );
}
