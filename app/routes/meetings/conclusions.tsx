import { Form, Link, useSearchParams } from "@remix-run/react";
import { actionPath, meetingPath } from "~/domain/meeting-topics";
import type { MeetingPage } from "~/domain/meetings-page";
import { useTexts } from "~/i18n/texts";
import { actionDueWords, actionStateWords, actionStatusOf } from "~/ui/conclusion-words";
import { type FormAnswer, typed } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { Select } from "~/ui/kit/inputs";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";
import { ConclusionFields } from "./conclusion-fields";
import { topicTitle } from "./pack-words";
import { answerOf, Problems } from "./problems";

interface ConclusionsProps {
  page: MeetingPage;
  answer: FormAnswer | undefined;
}

/** What the meeting concluded, each as it stands; recording another; the notice as a Word file. */
export function MeetingConclusions({ page, answer }: ConclusionsProps) {
  const t = useTexts();
  const words = t.meetings.page;
  const { actions, slug, on } = page;
  return (
    <>
      {actions.length === 0 ? (
        <p className="muted">{words.noConclusions}</p>
      ) : (
        <RowList
          endBelow
          rows={actions.map((row) => ({
            key: row.id,
            lead: <span className="num">{row.number}</span>,
            title: <Link to={actionPath(slug, row.id)}>{row.content}</Link>,
            note: [row.units.map(({ name }) => name).join("; "), actionDueWords(row, t)].join(" · "),
            end: <Status kind={actionStatusOf[row.state]}>{actionStateWords(row, t)}</Status>,
          }))}
        />
      )}
      {actions.length > 0 ? (
        <div className="acts">
          <ButtonLink icon="download" to={`${meetingPath(slug, on)}/tai-ve/thong-bao`} reloadDocument>
            {words.notice}
          </ButtonLink>
        </div>
      ) : null}
      {page.canEdit ? <Conclude page={page} answer={answer} /> : null}
    </>
  );
}

function Conclude({ page, answer: told }: ConclusionsProps) {
  const t = useTexts();
  const words = t.meetings.conclude;
  const answer = answerOf(told, "conclude");
  const asked = useSearchParams()[0].get("muc") ?? "";
  return (
    <Details summary={words.title} open={answer !== undefined || asked !== ""}>
      <Form
        method="post"
        className="form"
        preventScrollReset
        key={answer ? "typed" : `${page.formKey} ${asked}`}
      >
        <Problems answer={answer} prefix="conclude-" />
        <input type="hidden" name="_key" value={typed(answer, "_key", page.formKey)} />
        <Select
          id="conclude-topic"
          name="topic"
          label={t.meetings.page.agenda}
          defaultValue={typed(answer, "topic", asked)}
          options={[
            { value: "", label: "—" },
            ...page.pack.topics.map((topic) => ({ value: topic.id, label: topicTitle(topic, t) })),
          ]}
        />
        <ConclusionFields answer={answer} prefix="conclude-" choices={page.choices} />
        <div className="acts">
          <Button variant="go" name="intent" value="conclude">
            {words.submit}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
