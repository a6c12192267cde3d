import { Form, Link } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import type { TwinRow, TwinSide } from "~/usecases/outputs-duplicates.server";
import { TwinReason } from "./twin-reason";

interface TwinPairProps {
  slug: string;
  row: TwinRow;
  answer: FormAnswer | undefined;
}

/** Two outputs that look alike, one above the other, and what can be done about them. */
export function TwinPairForm({ slug, row, answer }: TwinPairProps) {
  const t = useTexts();
  const words = t.twins;
  const { older, newer } = row;
  const problems = fieldProblems(answer?.problems, t);
  return (
    <article className="twin-pair" aria-label={`${older.code}, ${newer.code}`}>
      <p className="f-hint">{words.by[row.by]}</p>
      <Side slug={slug} side={older} />
      <Side slug={slug} side={newer} />
      {problems.form ? (
        <Notice kind="bad" live="alert">
          {problems.form}
        </Notice>
      ) : null}
      {row.canDecide ? (
        <Form method="post" className="bar">
          <input type="hidden" name="older" value={older.number} />
          <input type="hidden" name="olderVersion" value={older.version} />
          <input type="hidden" name="newer" value={newer.number} />
          <input type="hidden" name="newerVersion" value={newer.version} />
          <TwinReason
            name="reason"
            id={`reason-${newer.number}`}
            label={words.reason}
            hint={words.reasonHint}
            fieldClass="grow"
            defaultValue={typed(answer, "reason")}
            error={problems.reason}
          />
          <Acts row={row} />
        </Form>
      ) : (
        <p className="muted">{words.notYours}</p>
      )}
    </article>
  );
}

function Side({ slug, side }: { slug: string; side: TwinSide }) {
  const words = useTexts().twins;
  const { units, category } = side;
  return (
    <p>
      <Link to={`/${slug}/ket-qua/${side.number}`}>{side.code}</Link> <b>{side.title}</b>
      <span className="sub">{words.side({ units, category, day: formatDay(side.day) })}</span>
    </p>
  );
}

function Acts({ row: { newer, canJoin, canRerun } }: { row: TwinRow }) {
  const { acts } = useTexts().twins;
  return (
    <div className="acts">
      <Button name="intent" value="keep">
        {acts.keep}
      </Button>
      <Button name="intent" value="withdraw">
        {acts.withdraw(newer.code)}
      </Button>
      {canJoin ? (
        <Button name="intent" value="join">
          {acts.join}
        </Button>
      ) : null}
      {canRerun ? (
        <Button name="intent" value="rerun">
          {acts.rerun}
        </Button>
      ) : null}
    </div>
  );
}
