import { Form } from "@remix-run/react";
import type { SitePage } from "~/domain/decoration-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { NumberInput } from "~/ui/kit/inputs";
import { DraftBar } from "~/ui/offline/draft-bar";
import { siteDrafts } from "~/ui/offline/mend-site";
import { useKeptDraft } from "~/ui/offline/use-kept-draft";
import { type Move, movesOf, moveWord } from "./site-moves";
import { ReportSaid } from "./site-report-said";

interface ReportProps {
  page: SitePage;
  answer: FormAnswer | undefined;
}

/** Says what has become of the site: one tap for all of it, or how many of each item so far. */
export function SiteReport({ page, answer }: ReportProps) {
  const t = useTexts();
  const words = t.decoration.report;
  const moves = movesOf(page);
  if (page.isRemoved || (moves.length === 0 && !page.may.report)) return null;
  if (moves.length === 0)
    return (
      <Section title={words.title}>
        <p className="muted">{page.state === "proposed" ? words.waiting : words.over}</p>
      </Section>
    );
  const isQuiet = moves[0] === "taken-down";
  const form = <ReportForm page={page} moves={moves} answer={answer} />;
  return (
    <Section title={words.title} id="bao" className="screen-only">
      {isQuiet ? (
        <Details summary={words.takeDown} open={answer !== undefined || undefined}>
          <p className="f-hint">{words.takeDownHint}</p>
          {form}
        </Details>
      ) : (
        form
      )}
    </Section>
  );
}

function ReportForm({ page, moves, answer: told }: ReportProps & { moves: Move[] }) {
  const t = useTexts();
  const { report: words, kinds } = t.decoration;
  const kept = useKeptDraft(siteDrafts["site-move"], told, { formKey: String(page.version) });
  const { answer } = kept;
  const problems = fieldProblems(answer?.problems, t);
  // After a lost race the person has seen what the other one said: it stands on this page.
  const lostRace = answer?.problems.some(({ code }) => code === "site-changed") ?? false;
  const version = lostRace ? String(page.version) : typed(answer, "version", String(page.version));
  const countOf = (id: string, done: number) => {
    const at = answer?.values.itemId?.indexOf(id) ?? -1;
    return at < 0 ? String(done) : (answer?.values.itemDone?.[at] ?? "");
  };
  return (
    <Form method="post" className="form" ref={kept.ref} key={answer ? "typed" : page.version}>
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.values(problems).map((message) => ({ message }))}
      />
      <DraftBar draft={kept} />
      <input type="hidden" name="_key" value={page.formKey} />
      <input type="hidden" name="_site" value={page.number} />
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="version" value={version} />
      {moves.includes("progress")
        ? page.items.map(({ id, kind, quantity, done }) => (
            <div key={id}>
              <input type="hidden" name="itemId" value={id} />
              <NumberInput
                id={`done-${id}`}
                name="itemDone"
                label={words.done({ kind: kinds[kind], quantity })}
                defaultValue={countOf(id, done)}
                maxLength={8}
              />
            </div>
          ))
        : null}
      <ReportSaid page={page} moves={moves} answer={answer} problems={problems} t={t} />
      <div className="acts">
        {moves.map((move, index) => (
          <Button key={move} variant={index === 0 ? "go" : "plain"} name="move" value={move}>
            {moveWord(move, page, t)}
          </Button>
        ))}
      </div>
      {moves.includes("completed") ? <p className="f-hint">{words.completeHint}</p> : null}
    </Form>
  );
}
