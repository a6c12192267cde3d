import { useState } from "react";
import { breadths, MOST_ITEMS, tendencies, urgencies } from "~/domain/opinion";
import type { ReportFormPage, ReportValues } from "~/domain/opinion-page";
import { LONGEST_OPINION } from "~/domain/text-lengths";
import { capitalise } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { useHydrated } from "~/ui/kit/hydrated";
import { Select, TextArea } from "~/ui/kit/inputs";
import { TopicField } from "./topic-field";

interface MatterFieldsProps {
  page: ReportFormPage;
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
}

type Name = Exclude<keyof ReportValues, "kind" | "period" | "title">;

/** One matter at first, more where there are some; without scripts a second, empty one stands ready. */
export function MatterFields({ page, answer, problems }: MatterFieldsProps) {
  const t = useTexts();
  const { form: words } = t.opinion;
  const valueAt = (name: Name, row: number) =>
    (answer ? answer.values[name] : page.values[name])?.[row] ?? "";
  const filled = Math.max(1, (answer?.values.say ?? page.values.say).length);
  const isHydrated = useHydrated();
  const [added, setAdded] = useState(0);
  const count = Math.min(filled + (isHydrated ? added : 1), MOST_ITEMS);
  // Rows have no name of their own: the row is its place.
  const rows = Array.from({ length: count }, (_, row) => ({ key: `matter-${row}`, row }));
  return (
    <>
      {rows.map(({ key, row }) => (
        <Matter
          key={key}
          row={row}
          page={page}
          valueAt={(name) => valueAt(name, row)}
          problems={problems}
          t={t}
        />
      ))}
      {isHydrated && count < MOST_ITEMS ? (
        <div className="acts">
          <Button type="button" size="sm" icon="plus" onClick={() => setAdded(added + 1)}>
            {words.add}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface MatterProps {
  row: number;
  page: ReportFormPage;
  valueAt: (name: Name) => string;
  problems: Record<string, string>;
  t: Texts;
}

function Matter({ row, page, valueAt, problems, t }: MatterProps) {
  const { form: words, ...names } = t.opinion;
  const field = (name: Name) => {
    const id = `${name}-${row}`;
    return { id, name, defaultValue: valueAt(name), error: problems[id] };
  };
  const choose = (label: string) => ({ value: "", label });
  return (
    <fieldset className="op-matter">
      <legend>{words.matter(row + 1)}</legend>
      <input type="hidden" name="itemId" value={valueAt("itemId")} />
      <TopicField {...field("topic")} topics={page.topics} />
      <Select
        {...field("place")}
        label={words.place}
        hint={words.placeHint}
        options={[
          { value: "", label: page.whole },
          ...page.places.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      <TextArea
        {...field("say")}
        label={words.say}
        rows={4}
        maxLength={LONGEST_OPINION.say}
        counter={(used, max) => words.used(used, max)}
      />
      <div className="bar">
        <Select
          {...field("breadth")}
          label={words.breadth}
          options={[
            choose(words.chooseBreadth),
            ...breadths.map((one) => ({ value: one, label: capitalise(names.breadths[one]) })),
          ]}
        />
        <Select
          {...field("tendency")}
          label={words.tendency}
          options={[
            choose(words.chooseTendency),
            ...tendencies.map((one) => ({ value: one, label: capitalise(names.tendencies[one]) })),
          ]}
        />
        <Select
          {...field("urgency")}
          label={words.urgency}
          defaultValue={valueAt("urgency") || "normal"}
          options={urgencies.map((one) => ({ value: one, label: names.urgencies[one] }))}
        />
      </div>
      <TextArea
        {...field("asks")}
        label={words.asks}
        aside={t.frame.optional}
        rows={2}
        maxLength={LONGEST_OPINION.asks}
      />
    </fieldset>
  );
}
