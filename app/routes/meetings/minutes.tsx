import { Form } from "@remix-run/react";
import type { PackTopic } from "~/domain/meeting-pack";
import type { MeetingPage } from "~/domain/meetings-page";
import { LONGEST_MEETING } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextArea } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import { answerOf, isLostRace, Problems } from "./problems";

interface MinutesProps {
  page: MeetingPage;
  topic: PackTopic;
  answer: FormAnswer | undefined;
}

const unwritten: MeetingPage["notes"][string] = { body: "", revision: 0, history: [] };

/** What was said about a topic, with every wording; written while the meeting goes on. */
export function Minutes({ page, topic, answer }: MinutesProps) {
  const words = useTexts().meetings.notes;
  const note = page.notes[topic.id] ?? unwritten;
  const [last, ...earlier] = note.history;
  if (!page.canEdit && note.body === "") return null;
  return (
    <div className="meeting-minutes">
      {note.body === "" ? null : (
        <>
          <h3>{words.title}</h3>
          <p className="meeting-text">{note.body}</p>
          {last ? <p className="small muted">{words.written(last)}</p> : null}
        </>
      )}
      {page.canEdit ? <WriteNote note={note} topic={topic} answer={answer} /> : null}
      {earlier.length > 0 ? (
        <Details summary={words.history(earlier.length)}>
          {earlier.map((one) => (
            <div key={one.revision}>
              <p className="small muted">{words.written(one)}</p>
              <p className="meeting-text">{one.body || words.empty}</p>
            </div>
          ))}
        </Details>
      ) : null}
    </div>
  );
}

interface WriteProps {
  note: MeetingPage["notes"][string];
  topic: PackTopic;
  answer: FormAnswer | undefined;
}

function WriteNote({ note, topic, answer: told }: WriteProps) {
  const t = useTexts();
  const words = t.meetings.notes;
  const answer = answerOf(told, "note", "topic", topic.id);
  const lostRace = isLostRace(answer);
  const seen = String(note.revision);
  const prefix = `note-${topic.id}-`;
  return (
    <Details summary={note.body === "" ? words.write : words.edit} open={answer !== undefined}>
      <Form method="post" className="form doc-form" preventScrollReset key={answer ? "typed" : note.revision}>
        <Problems answer={answer} prefix={prefix} />
        {lostRace ? (
          <Notice kind="warn" title={words.race}>
            <span className="meeting-text">{note.body || words.empty}</span>
            <br />
            {words.raceKeep}
          </Notice>
        ) : null}
        <input type="hidden" name="topic" value={topic.id} />
        <input type="hidden" name="revision" value={lostRace ? seen : typed(answer, "revision", seen)} />
        <TextArea
          id={`${prefix}body`}
          name="body"
          label={words.body}
          rows={5}
          maxLength={LONGEST_MEETING.body}
          defaultValue={typed(answer, "body", note.body)}
          error={fieldProblems(answer?.problems, t).body}
        />
        <div className="acts">
          <Button variant="go" name="intent" value="note">
            {words.save}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
