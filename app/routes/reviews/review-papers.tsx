import { Form, Link } from "@remix-run/react";
import { reviewPath } from "~/domain/reviews";
import type { PaperLine, ReviewPage } from "~/domain/reviews-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { Status } from "~/ui/kit/status";
import { UnitSelect } from "~/ui/unit-select";
import { answerOf } from "./answer-of";
import { Named } from "./named";
import { Problems } from "./problems";

interface PapersProps {
  page: ReviewPage;
  answer: FormAnswer | undefined;
}

/** The review's papers to be saved as Word files, with their numbers once they are signed; and the units' form. */
export function ReviewPapers({ page, answer }: PapersProps) {
  const words = useTexts().reviews.papers;
  const { slug, review, letterhead } = page;
  const mayEdit = page.canEdit && !review.isRemoved;
  const layout = words.layouts[letterhead.layout];
  return (
    <>
      <p className="small muted paper-layout">
        {words.layoutLine({ layout, issuer: letterhead.issuer })}
        {mayEdit ? (
          <>
            {" · "}
            <Link to={`/${slug}/ke-hoach/so-ket/the-thuc`}>{words.change}</Link>
          </>
        ) : null}
      </p>
      <div className="cols">
        {page.papers.map((line) => (
          <div key={line.paper} className="c-4">
            <Paper page={page} line={line} mayEdit={mayEdit} answer={answer} />
          </div>
        ))}
      </div>
      <Details summary={words.form}>
        <Form method="get" action={`${reviewPath(slug, review.id)}/bieu-mau`} reloadDocument className="bar">
          <UnitSelect name="don-vi" label={words.formUnit} fieldClass="grow" units={page.units} />
          <Button icon="download">{words.formGet}</Button>
        </Form>
      </Details>
    </>
  );
}

interface PaperProps extends PapersProps {
  line: PaperLine;
  mayEdit: boolean;
}

function Paper({ page, line, mayEdit, answer }: PaperProps) {
  const words = useTexts().reviews.papers;
  const { paper, number, symbol, proposed, signedOn, isOdd } = line;
  const name = words.names[paper];
  const told = [number, number && (symbol || proposed), signedOn && formatDay(signedOn)].filter(Boolean);
  return (
    <div className="stack-2">
      <h3>{name}</h3>
      <p className="small muted">{told.length > 0 ? told.join(" · ") : words.unsigned}</p>
      {isOdd ? (
        <p className="small">
          <Status kind="warn">{words.odd}</Status>
        </p>
      ) : null}
      <div className="acts">
        <ButtonLink
          to={`${reviewPath(page.slug, page.review.id)}/tai-ve/${paper}`}
          reloadDocument
          icon="download"
          variant={paper === "report" ? "go" : "plain"}
          aria-label={words.downloadOne(name)}
        >
          {words.download}
        </ButtonLink>
      </div>
      {mayEdit ? <PaperNumbers line={line} answer={answer} /> : null}
    </div>
  );
}

function PaperNumbers({ line, answer: told }: { line: PaperLine; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.reviews.papers;
  const { paper, version, symbol, proposed, number, signedOn } = line;
  const answer = answerOf(told, "paper", "paper", paper);
  const problems = fieldProblems(answer?.problems, t);
  const prefix = `${paper}-`;
  const field = (name: string, stored: string) => ({
    name,
    id: `${prefix}${name}`,
    defaultValue: typed(answer, name, stored),
    error: problems[name],
  });
  return (
    <Details summary={<Named name={words.names[paper]}>{words.numbers}</Named>} open={answer !== undefined}>
      <Form method="post" className="form" preventScrollReset key={answer ? "typed" : version}>
        <Problems answer={answer} prefix={prefix} />
        <input type="hidden" name="paper" value={paper} />
        <input type="hidden" name="version" value={version} />
        <TextInput {...field("number", number)} label={words.number} maxLength={20} />
        <TextInput
          {...field("symbol", symbol)}
          label={words.symbol}
          hint={words.symbolHint(proposed)}
          maxLength={60}
        />
        <DateInput
          {...field("signedOn", signedOn ? formatDay(signedOn) : "")}
          label={words.signedOn}
          pickerLabel={t.frame.openCalendar}
        />
        <div className="acts">
          <Button size="sm" name="intent" value="paper">
            {words.save}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
