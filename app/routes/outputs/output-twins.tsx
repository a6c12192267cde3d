import { Form, Link } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { momentWords } from "~/ui/local-time";
import type { OutputPage } from "~/usecases/outputs-output.server";

interface OutputTwinsProps {
  page: OutputPage;
  /** What the form of a re-run gave back. */
  answer: FormAnswer | undefined;
}

/** Outputs that look the same with the reason for both, and the days on which this one was shown again. */
export function OutputTwins({ page, answer }: OutputTwinsProps) {
  const words = useTexts().twins.onPage;
  const mayMark = page.canRevise && page.status === "active";
  if (page.twins.length === 0 && page.reruns.length === 0 && !mayMark) return null;
  return (
    <Section title={words.title} note={words.rerunsNote}>
      {page.twins.length > 0 ? (
        <ul>
          {page.twins.map(({ number, code, title, reason, by, at }) => (
            <li key={number}>
              <Link to={`/${page.slug}/ket-qua/${number}`}>{code}</Link> {title}
              <span className="sub">{words.why({ reason, who: by, when: momentWords(at) })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <Reruns page={page} mayMark={mayMark} />
      {mayMark ? <RerunForm answer={answer} /> : null}
    </Section>
  );
}

function Reruns({ page, mayMark }: { page: OutputPage; mayMark: boolean }) {
  const words = useTexts().twins.onPage;
  if (page.reruns.length === 0) return <p className="muted">{words.noReruns}</p>;
  return (
    <>
      <p>{words.reruns(page.reruns.length)}</p>
      <ul>
        {page.reruns.map(({ id, day, note }) => (
          <li key={id}>
            {formatDay(day)} {note}
            {mayMark ? (
              <Form method="post">
                <input type="hidden" name="rerun" value={id} />
                <Button
                  size="sm"
                  name="intent"
                  value="rerun-remove"
                  aria-label={words.removeOne(formatDay(day))}
                >
                  {words.remove}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function RerunForm({ answer }: { answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.twins.onPage;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Details summary={words.add} open={answer !== undefined}>
      <Form method="post" className="form">
        <DateInput
          name="rerunOn"
          label={words.day}
          pickerLabel={t.frame.openCalendar}
          defaultValue={typed(answer, "rerunOn")}
          error={problems.rerunOn}
        />
        <TextInput
          name="rerunNote"
          label={words.note}
          aside={t.frame.optional}
          defaultValue={typed(answer, "rerunNote")}
          error={problems.rerunNote}
          autoComplete="off"
        />
        <div className="acts">
          <Button name="intent" value="rerun">
            {words.save}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
