import { Form } from "@remix-run/react";
import type { IssuePage } from "~/domain/opinion-issues-page";
import { LONGEST_ISSUE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { Select, TextInput } from "~/ui/kit/inputs";
import { answerOf } from "./answer-of";
import { Problems } from "./problems";

/** Name and topic of an issue, and taking it away. */
export function IssueName({ page, answer: told }: { page: IssuePage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.opinionIssues;
  const { issue } = page;
  const answer = answerOf(told, "edit");
  const problems = fieldProblems(answer?.problems, t);
  return (
    <>
      <Details summary={words.page.edit} open={answer !== undefined}>
        <Form method="post" className="form doc-form" key={answer ? "typed" : issue.version}>
          <Problems answer={answer} prefix="name-" />
          <input type="hidden" name="version" value={issue.version} />
          <TextInput
            name="title"
            id="name-title"
            label={words.page.name}
            hint={words.privacy}
            defaultValue={typed(answer, "title", issue.title)}
            error={problems.title}
            maxLength={LONGEST_ISSUE.title}
            required
          />
          <Select
            name="topic"
            id="name-topic"
            label={words.list.topic}
            defaultValue={typed(answer, "topic", issue.topicKey)}
            error={problems.topic}
            options={page.topicChoices.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <div className="acts">
            <Button variant="go" name="intent" value="edit">
              {words.page.save}
            </Button>
          </div>
        </Form>
      </Details>
      <RemoveIssue version={issue.version} />
    </>
  );
}

function RemoveIssue({ version }: { version: number }) {
  const words = useTexts().opinionIssues.page;
  return (
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
  );
}
