import { Form } from "@remix-run/react";
import type { ActionPage } from "~/domain/meetings-page";
import { LONGEST_MEETING } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import { ConclusionFields } from "./conclusion-fields";
import { answerOf, isLostRace, Problems } from "./problems";

interface EditProps {
  page: ActionPage;
  answer: FormAnswer | undefined;
}

/** The words, units and due day of a conclusion, changed with a reason that stays. */
export function EditAction({ page, answer: told }: EditProps) {
  const t = useTexts();
  const words = t.meetings.action;
  const answer = answerOf(told, "edit");
  const { action: row, choices } = page;
  const seen = String(row.version);
  const lostRace = isLostRace(answer);
  const due = row.dueOn ? formatDay(row.dueOn) : t.meetings.sheet.always;
  return (
    <Details summary={words.edit} open={answer !== undefined}>
      <Form method="post" className="form" key={answer ? "typed" : seen}>
        <Problems answer={answer} prefix="edit-" />
        {lostRace ? (
          <Notice kind="warn" title={t.meetings.notes.race}>
            {[row.content, row.units.map(({ name }) => name).join("; "), due].join(" · ")}.{" "}
            {t.meetings.notes.raceKeep}
          </Notice>
        ) : null}
        <input type="hidden" name="version" value={lostRace ? seen : typed(answer, "version", seen)} />
        <ConclusionFields
          answer={answer}
          prefix="edit-"
          choices={choices}
          content={row.content}
          unitKeys={row.unitKeys}
          dueOn={row.dueOn}
        />
        <TextInput
          id="edit-reason"
          name="reason"
          label={words.reason}
          defaultValue={typed(answer, "reason")}
          error={fieldProblems(answer?.problems, t).reason}
          maxLength={LONGEST_MEETING.note}
          required
        />
        <div className="acts">
          <Button variant="go" name="intent" value="edit">
            {words.save}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

/** Nobody has to do it any more, or again. */
export function DropAction({ page, answer: told }: EditProps) {
  const t = useTexts();
  const words = t.meetings.action;
  const answer = answerOf(told, "drop");
  const isDropped = page.action.state === "dropped";
  if (page.action.state === "done" || page.action.state === "done-late") return null;
  const lostRace = answer?.problems.some(({ code }) => code === "action-changed") ?? false;
  const verb = isDropped ? words.resume : words.drop;
  return (
    <Details summary={verb} open={answer !== undefined}>
      <Form method="post" className="form doc-form" key={answer ? "typed" : page.seen}>
        <Problems answer={answer} prefix="drop-" />
        {isDropped ? null : <p className="f-hint">{words.dropHint}</p>}
        <input type="hidden" name="mark" value={isDropped ? "resumed" : "dropped"} />
        <input type="hidden" name="seen" value={lostRace ? page.seen : typed(answer, "seen", page.seen)} />
        <TextInput
          id="drop-reason"
          name="reason"
          label={words.reason}
          defaultValue={typed(answer, "reason")}
          error={fieldProblems(answer?.problems, t).reason}
          maxLength={LONGEST_MEETING.note}
          required
        />
        <div className="acts">
          <Button name="intent" value="drop">
            {verb}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
