import { Form } from "@remix-run/react";
import type { MeetingPage } from "~/domain/meetings-page";
import { LONGEST_MEETING } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { TextArea, TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import { answerOf, isLostRace, Problems } from "./problems";

/** Day, hour, place, who presides, who takes part. */
export function MeetingDetails({
  page,
  answer: told,
}: {
  page: MeetingPage;
  answer: FormAnswer | undefined;
}) {
  const t = useTexts();
  const words = t.meetings.page;
  const { meeting } = page;
  const answer = answerOf(told, "details");
  const problems = fieldProblems(answer?.problems, t);
  const seen = String(meeting?.version ?? 0);
  const lostRace = isLostRace(answer);
  const stored = {
    on: formatDay(page.on),
    time: page.time,
    place: meeting?.place ?? "",
    chair: meeting?.chair ?? "",
    attendance: meeting?.attendance ?? "",
  };
  const field = (name: Detail) => ({
    id: `details-${name}`,
    name,
    defaultValue: typed(answer, name, stored[name]),
    error: problems[name],
  });
  return (
    <Details summary={words.details} open={answer !== undefined}>
      <Form method="post" className="form doc-form" key={answer ? "typed" : seen}>
        <Problems answer={answer} prefix="details-" />
        {lostRace ? (
          <Notice kind="warn" title={t.meetings.notes.race}>
            {Object.values(stored).filter(Boolean).join(" · ")}. {t.meetings.notes.raceKeep}
          </Notice>
        ) : null}
        <input type="hidden" name="version" value={lostRace ? seen : typed(answer, "version", seen)} />
        <DetailFields field={field} />
        <div className="acts">
          <Button variant="go" name="intent" value="details">
            {words.save}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

type Detail = "on" | "time" | "place" | "chair" | "attendance";

interface FieldsProps {
  field(name: Detail): { id: string; name: string; defaultValue: string; error: string | undefined };
}

function DetailFields({ field }: FieldsProps) {
  const t = useTexts();
  const words = t.meetings.page;
  return (
    <>
      <div className="cols tight">
        <DateInput
          {...field("on")}
          label={t.meetings.list.day}
          pickerLabel={t.frame.openCalendar}
          fieldClass="c-4"
        />
        <TextInput
          {...field("time")}
          label={t.meetings.list.time}
          hint={t.meetings.list.timeHint}
          maxLength={5}
          fieldClass="c-4"
        />
      </div>
      <TextInput {...field("place")} label={words.place} maxLength={LONGEST_MEETING.place} />
      <TextInput
        {...field("chair")}
        label={words.chair}
        hint={words.chairHint}
        maxLength={LONGEST_MEETING.place}
      />
      <TextArea
        {...field("attendance")}
        label={words.attendance}
        hint={words.attendanceHint}
        rows={4}
        maxLength={LONGEST_MEETING.attendance}
      />
    </>
  );
}
