import { Form } from "@remix-run/react";
import type { PackTopic } from "~/domain/meeting-pack";
import type { MeetingPage } from "~/domain/meetings-page";
import { LONGEST_MEETING } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextArea, TextInput } from "~/ui/kit/inputs";
import { RowList } from "~/ui/kit/row-list";
import { answerOf, isLostRace, Problems } from "./problems";

interface FormProps {
  page: MeetingPage;
  answer: FormAnswer | undefined;
}

/** A topic of the secretary's own, at the end; the arrows move it. */
export function AddTopic({ page, answer: told }: FormProps) {
  const words = useTexts().meetings.page;
  const answer = answerOf(told, "topic-add");
  return (
    <Details summary={words.addTopic} open={answer !== undefined}>
      <Form method="post" className="form doc-form" key={answer ? "typed" : page.formKey}>
        <Problems answer={answer} prefix="topic-add-" />
        <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
        <TopicFields prefix="topic-add-" answer={answer} title="" body="" />
        <div className="acts">
          <Button variant="go" name="intent" value="topic-add">
            {words.addTopic}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

/** The words of a free topic, and taking it out. */
export function EditTopic({ page, answer: told, topic }: FormProps & { topic: PackTopic }) {
  const t = useTexts();
  const words = t.meetings.page;
  const answer = answerOf(told, "topic-edit", "topic", topic.id);
  const seen = String(page.versions[topic.id] ?? 0);
  const lostRace = isLostRace(answer);
  const prefix = `topic-${topic.id}-`;
  return (
    <Details summary={words.topicEdit} open={answer !== undefined}>
      <Form method="post" className="form doc-form" key={answer ? "typed" : seen} preventScrollReset>
        <Problems answer={answer} prefix={prefix} />
        {lostRace ? (
          <p className="small">
            {t.meetings.notes.race} <b>{topic.title}</b>. {topic.body} {t.meetings.notes.raceKeep}
          </p>
        ) : null}
        <input type="hidden" name="topic" value={topic.id} />
        <input type="hidden" name="version" value={lostRace ? seen : typed(answer, "version", seen)} />
        <TopicFields prefix={prefix} answer={answer} title={topic.title} body={topic.body} />
        <div className="acts">
          <Button variant="go" name="intent" value="topic-edit">
            {words.topicSave}
          </Button>
          <Button variant="danger" name="intent" value="topic-remove">
            {words.topicRemove}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

interface FieldsProps {
  prefix: string;
  answer: FormAnswer | undefined;
  title: string;
  body: string;
}

function TopicFields({ prefix, answer, title, body }: FieldsProps) {
  const t = useTexts();
  const words = t.meetings.page;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <>
      <TextInput
        id={`${prefix}title`}
        name="title"
        label={words.topicTitle}
        defaultValue={typed(answer, "title", title)}
        error={problems.title}
        maxLength={LONGEST_MEETING.title}
        required
      />
      <TextArea
        id={`${prefix}body`}
        name="body"
        label={words.topicBody}
        hint={words.topicHint}
        aside={t.frame.optional}
        rows={5}
        defaultValue={typed(answer, "body", body)}
        error={problems.body}
        maxLength={LONGEST_MEETING.body}
      />
    </>
  );
}

/** Topics that were taken out, each with its way back. */
export function RemovedTopics({ page }: { page: MeetingPage }) {
  const words = useTexts().meetings.page;
  return (
    <Details summary={words.removed(page.removed.length)}>
      <RowList
        fine
        rows={page.removed.map(({ id, title, version }) => ({
          key: id,
          title,
          end: (
            <Form method="post">
              <input type="hidden" name="topic" value={id} />
              <input type="hidden" name="version" value={version} />
              <Button size="sm" icon="undo" name="intent" value="topic-restore">
                {words.restore}
              </Button>
            </Form>
          ),
        }))}
      />
    </Details>
  );
}
