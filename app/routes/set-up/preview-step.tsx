import type { Problem } from "~/domain/problem";
import { type StepProblem, setUpPath } from "~/domain/set-up";
import type { Preview, SetUpFrame, SetUpPart } from "~/domain/set-up-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Facts } from "~/ui/kit/facts";
import { Notice } from "~/ui/kit/notice";
import { PreviewCalendar } from "./preview-calendar";
import { PreviewPhases } from "./preview-phases";

interface PreviewStepProps {
  part: Extract<SetUpPart, { step: "preview" }>;
  frame: SetUpFrame;
  refused: readonly Problem[];
}

/** The election before it is made: what is still wrong with the way to it, then everything that will be there. */
export function PreviewStep({ part, frame, refused }: PreviewStepProps) {
  const t = useTexts();
  const words = t.setUp.preview;
  const { preview } = part;
  return (
    <>
      {refused.map((one) => (
        <Notice key={one.code} kind="bad" live="alert" title={problemText(one, t)} />
      ))}
      {frame.problems.length > 0 ? (
        <Notice kind="bad" title={words.wrongTitle(frame.problems.length)}>
          <ProblemLinks draftId={frame.draftId} problems={frame.problems} />
        </Notice>
      ) : (
        <Notice kind="ok" title={words.allRight} />
      )}
      {frame.warnings.length > 0 ? (
        <Notice kind="warn" title={words.warnings}>
          <ProblemLinks draftId={frame.draftId} problems={frame.warnings} />
        </Notice>
      ) : null}
      {preview ? <Whole preview={preview} /> : <p>{words.notYet}</p>}
      {frame.problems.length === 0 ? (
        <div className="acts">
          <input type="hidden" name="_key" value={part.formKey} />
          <input type="hidden" name="version" value={part.version} />
          <Button variant="go" name="intent" value="create">
            {words.create}
          </Button>
        </div>
      ) : null}
    </>
  );
}

const MOST_SHOWN = 20;

function ProblemLinks({ draftId, problems }: { draftId: string; problems: readonly StepProblem[] }) {
  const t = useTexts();
  return (
    <ul>
      {problems.slice(0, MOST_SHOWN).map((one) => (
        <li key={`${one.field} ${one.code}`}>
          <a href={`${setUpPath(draftId, one.step)}#${one.field}`}>{t.setUp.steps[one.step]}</a>:{" "}
          {problemText(one, t)}
        </li>
      ))}
    </ul>
  );
}

function Whole({ preview }: { preview: Preview }) {
  const t = useTexts();
  const words = t.setUp.preview;
  const { statutory, planned, unitCount: units, meetings } = preview;
  return (
    <>
      <p className="take">{words.lede({ statutory, planned, units })}</p>
      <Facts
        layout="list"
        facts={[
          { term: words.facts.day, value: formatDay(preview.electionOn) },
          { term: words.facts.law, value: preview.edition },
          {
            term: words.facts.span,
            value: words.window({ from: formatDay(preview.startsOn), to: formatDay(preview.endsOn) }),
          },
          { term: words.facts.address, value: `/${preview.slug}` },
          {
            term: words.facts.units,
            value: preview.units.map(({ kind, count }) => `${count} ${t.unitKinds[kind]}`).join(" · "),
          },
          { term: words.facts.weeks, value: preview.weeks },
          {
            term: words.facts.meetings,
            value: meetings
              ? words.meetings({
                  ...meetings,
                  first: formatDay(meetings.first),
                  last: formatDay(meetings.last),
                })
              : words.notSettled,
          },
          {
            term: words.facts.content,
            value: words.contentCount({ categories: preview.categories, messages: preview.messages }),
          },
          { term: words.facts.targets, value: preview.targets },
          { term: words.facts.rules, value: preview.rules },
        ]}
      />
      <PreviewPhases preview={preview} />
      <PreviewCalendar preview={preview} />
    </>
  );
}
