import { Form } from "@remix-run/react";
import type { TaskFormPage } from "~/domain/tasks-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { Facts } from "~/ui/kit/facts";
import { Notice } from "~/ui/kit/notice";
import { TaskForm } from "./task-form";

interface EditProps {
  form: TaskFormPage;
  version: number;
  answer: FormAnswer | undefined;
}

/** Changing or removing the task; after a lost race with the other person's text beside what was typed. */
export function TaskEdit({ form, version, answer }: EditProps) {
  const t = useTexts();
  const words = t.tasks.task;
  const lostRace = answer?.problems.some(({ code }) => code === "task-changed") ?? false;
  const seen = lostRace ? String(version) : typed(answer, "version", String(version));
  return (
    <div className="screen-only">
      <Details summary={words.edit} open={answer !== undefined}>
        {/* A saved change brings new defaults into the fields; a refused form keeps its own. */}
        <TaskForm
          key={answer ? "typed" : version}
          page={form}
          answer={answer}
          submit={t.tasks.form.save}
          intent="edit"
        >
          <input type="hidden" name="version" value={seen} />
          {lostRace ? <Theirs form={form} answer={answer} /> : null}
        </TaskForm>
      </Details>
      <Details summary={words.remove}>
        <Form method="post" className="form">
          <p className="f-hint">{words.removeHint}</p>
          <input type="hidden" name="version" value={version} />
          <div className="acts">
            <Button variant="danger" name="intent" value="remove">
              {words.remove}
            </Button>
          </div>
        </Form>
      </Details>
    </div>
  );
}

/** What somebody else saved, where it differs from what was typed. */
function Theirs({ form: { values }, answer }: Pick<EditProps, "form" | "answer">) {
  const words = useTexts().tasks.form;
  const parts = [
    [words.name, "title"],
    [words.note, "note"],
    [words.dueOn, "dueOn"],
    [words.wanted, "wanted"],
  ] as const;
  const different = parts.filter(([, name]) => values[name] !== typed(answer, name));
  return (
    <Notice kind="warn" title={words.theirs}>
      <Facts layout="list" facts={different.map(([term, name]) => ({ term, value: values[name] || "—" }))} />
      {words.theirsNote}
    </Notice>
  );
}
