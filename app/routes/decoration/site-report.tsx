import { Form } from "@remix-run/react";
import type { SitePage } from "~/domain/decoration-page";
import { LONGEST_SITE } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { NumberInput, Select, TextArea } from "~/ui/kit/inputs";
import { DraftBar } from "~/ui/offline/draft-bar";
import { siteDrafts } from "~/ui/offline/mend-site";
import { useKeptDraft } from "~/ui/offline/use-kept-draft";

interface ReportProps {
  page: SitePage;
  answer: FormAnswer | undefined;
}

type Move = "approved" | "started" | "progress" | "completed" | "taken-down";

/** The moves that a person may make from here, the one that is wanted most first. */
function movesOf({ state, may }: SitePage): Move[] {
  if (state === "proposed") return may.approve ? ["approved"] : [];
  if (!may.report) return [];
  if (state === "approved") return ["completed", "progress", "started"];
  if (state === "in-progress") return ["completed", "progress", "taken-down"];
  if (state === "needs-repair") return ["completed", "progress", "taken-down"];
  return state === "taken-down" ? [] : ["taken-down"];
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
      <Said page={page} moves={moves} answer={answer} problems={problems} t={t} />
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

interface SaidProps extends ReportProps {
  moves: Move[];
  problems: Record<string, string>;
  t: Texts;
}

function Said({ page, moves, answer, problems, t }: SaidProps) {
  const words = t.decoration.report;
  return (
    <>
      <DateInput
        id="move-on"
        name="on"
        label={words.on}
        defaultValue={typed(answer, "on", formatDay(page.today))}
        pickerLabel={t.frame.openCalendar}
        error={problems.on}
        max={page.today}
      />
      {moves.includes("approved") ? (
        <Select
          id="move-document"
          name="documentId"
          label={words.document}
          aside={t.frame.optional}
          defaultValue={typed(answer, "documentId")}
          error={problems.documentId}
          options={[
            { value: "", label: t.decoration.list.noDocument },
            ...page.documents.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
      <TextArea
        id="move-note"
        name="note"
        label={words.note}
        aside={t.frame.optional}
        rows={2}
        defaultValue={typed(answer, "note")}
        error={problems.note}
        maxLength={LONGEST_SITE.note}
      />
    </>
  );
}

function moveWord(move: Move, { state }: SitePage, { decoration: { report } }: Texts): string {
  if (move === "completed") return state === "needs-repair" ? report.again : report.complete;
  if (move === "approved") return report.approve;
  if (move === "started") return report.start;
  return move === "progress" ? report.progress : report.takeDown;
}
