import { Form } from "@remix-run/react";
import type { CasePage, CaseRepeat } from "~/domain/cases-page";
import { LONGEST_CASE } from "~/domain/text-lengths";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import { RowList } from "~/ui/kit/row-list";
import { NamedPersonTick } from "~/ui/privacy/named-person-tick";
import { SightingFields } from "./sighting-fields";

/** Where the claim was met again, and a form for one more time. */
export function CaseRepeats({ page, answer }: { page: CasePage; answer: FormAnswer | undefined }) {
  const words = useTexts().cases;
  const { repeats, mergedFrom } = page;
  return (
    <Section
      title={words.page.repeats}
      note={repeats.length > 0 ? words.list.repeats(repeats.length) : undefined}
    >
      {repeats.length === 0 ? <p className="muted">{words.page.noRepeats}</p> : <Repeats repeats={repeats} />}
      {mergedFrom.length > 0 ? <p>{words.page.mergedFrom(mergedFrom.join(", "))}</p> : null}
      {page.may.report && page.units.length > 0 ? (
        <Details summary={words.repeat.title} open={answer !== undefined}>
          <RepeatForm key={answer ? "typed" : page.formKey} page={page} answer={answer} />
        </Details>
      ) : null}
    </Section>
  );
}

function Repeats({ repeats }: { repeats: readonly CaseRepeat[] }) {
  const words = useTexts().cases;
  return (
    <RowList
      rows={repeats.map(({ id, seenAt, medium, unit, note, by, mergedFrom, mayRemove }) => ({
        key: id,
        title: `${seenAt} · ${words.mediums[medium]}`,
        note: [unit || words.committee, note, mergedFrom ? words.page.from(mergedFrom) : "", by]
          .filter(Boolean)
          .join(" · "),
        end: mayRemove ? (
          <Form method="post">
            <input type="hidden" name="repeat" value={id} />
            <Button
              size="sm"
              variant="bare"
              name="intent"
              value="repeat-remove"
              aria-label={words.page.removeRepeatSpoken(seenAt)}
            >
              {words.page.removeRepeat}
            </Button>
          </Form>
        ) : undefined,
      }))}
    />
  );
}

function RepeatForm({ page, answer }: { page: CasePage; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.cases.repeat;
  const problems = fieldProblems(answer?.problems, t);
  const initial = {
    ...{ medium: page.row.medium, unit: page.units[0]?.key ?? "", note: "" },
    ...{ seenOn: page.moments.now.on, seenTime: page.moments.now.time },
  };
  const field = (name: keyof typeof initial) => ({
    id: `repeat-${name}`,
    name,
    defaultValue: typed(answer, name, initial[name]),
    error: problems[name],
  });
  return (
    <Form method="post" className="form">
      {problems.form ? <p role="alert">{problems.form}</p> : null}
      <input type="hidden" name="_key" value={page.formKey} />
      <SightingFields units={page.units} today={page.today} field={field} />
      <TextInput
        {...field("note")}
        label={words.note}
        aside={t.frame.optional}
        maxLength={LONGEST_CASE.note}
      />
      <NamedPersonTick answer={answer} />
      <div className="acts">
        <Button name="intent" value="repeat">
          {words.submit}
        </Button>
      </div>
    </Form>
  );
}
