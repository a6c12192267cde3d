import { Form, Link } from "@remix-run/react";
import type { MeetingPage, MeetingPaperLine } from "~/domain/meetings-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { answerOf, isLostRace, Problems } from "./problems";

interface PapersProps {
  page: MeetingPage;
  answer: FormAnswer | undefined;
}

/** Numbers and dates of the meeting's papers, once they are signed. */
export function MeetingPapers({ page, answer }: PapersProps) {
  const words = useTexts().meetings.page;
  return (
    <Details summary={words.papers} open={answerOf(answer, "paper") !== undefined}>
      <div className="cols">
        {page.papers.map((line) => (
          <div key={line.paper} className="c-6">
            <PaperNumber line={line} answer={answer} />
          </div>
        ))}
      </div>
      <p>
        <Link to={`/${page.slug}/ke-hoach/so-ket/the-thuc`}>{words.letterhead}</Link>
      </p>
    </Details>
  );
}

function PaperNumber({ line, answer: told }: { line: MeetingPaperLine; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.meetings.page;
  const { paper, proposed, version } = line;
  const answer = answerOf(told, "paper", "paper", paper);
  const problems = fieldProblems(answer?.problems, t);
  const stored = {
    number: line.number,
    symbol: line.symbol,
    signedOn: line.signedOn ? formatDay(line.signedOn) : "",
  };
  const lostRace = isLostRace(answer);
  const seen = String(version);
  const field = (name: keyof typeof stored) => ({
    id: `${paper}-${name}`,
    name,
    defaultValue: typed(answer, name, stored[name]),
    error: problems[name],
  });
  return (
    <Form method="post" className="form" key={answer ? "typed" : seen} preventScrollReset>
      <h3>{words.paperNames[paper]}</h3>
      <Problems answer={answer} prefix={`${paper}-`} />
      {lostRace ? (
        <p className="small">
          {t.meetings.notes.race} {Object.values(stored).filter(Boolean).join(" · ")}
        </p>
      ) : null}
      <input type="hidden" name="paper" value={paper} />
      <input type="hidden" name="version" value={lostRace ? seen : typed(answer, "version", seen)} />
      <TextInput {...field("number")} label={words.number} maxLength={20} />
      <TextInput {...field("symbol")} label={words.symbol} hint={words.symbolHint(proposed)} maxLength={60} />
      <DateInput {...field("signedOn")} label={words.signedOn} pickerLabel={t.frame.openCalendar} />
      <div className="acts">
        <Button name="intent" value="paper">
          {words.saveNumber}
        </Button>
      </div>
    </Form>
  );
}
