import { Form } from "@remix-run/react";
import type { ProgressFacts, QuickDay } from "~/domain/progress";
import { addressOf, type ProgressAddress, progressPath } from "~/domain/progress-links";
import { type ScopeChoice, scopeKey } from "~/domain/progress-scope";
import { formatDay, formatShortDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { DateInput } from "~/ui/kit/date-input";
import { Select } from "~/ui/kit/inputs";
import { Segmented } from "~/ui/kit/segmented";

interface FilterBarProps {
  page: ProgressFacts;
  /** Of a page beside the first, with what only it asks. */
  at?: Pick<ProgressAddress, "part" | "more">;
}

/** The day, the unit and what is added up: a form that leads to an address. */
export function FilterBar({ page, at = {} }: FilterBarProps) {
  const t = useTexts();
  const words = t.progress.filter;
  const typedDay = page.refusedDay?.text ?? formatDay(page.asOf);
  return (
    // A new address brings new defaults into the fields.
    <Form method="get" className="bar" key={`${typedDay} ${page.unit.key} ${scopeKey(page.scope)}`}>
      {Object.entries(at.more ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DateInput
        name="den"
        label={words.asOf}
        pickerLabel={t.frame.openCalendar}
        min={page.startsOn}
        max={page.today}
        defaultValue={typedDay}
        error={page.refusedDay?.words}
      />
      <Segmented label={words.quick} segments={segmentsOf(page, at, t)} />
      <Select
        name="don-vi"
        label={words.unit}
        defaultValue={page.unit.isWhole ? "" : page.unit.key}
        options={unitOptions(page, t)}
      />
      <Select
        name="hinh-thuc"
        label={words.scope}
        defaultValue={scopeKey(page.scope)}
        error={page.isScopeRefused ? t.progress.scopeRefused : undefined}
        options={page.scopeChoices.map((choice) => ({ value: choice.key, label: scopeName(choice, t) }))}
      />
      <Button>{words.submit}</Button>
    </Form>
  );
}

/** Three at most: more would not fit beside the fields. */
function segmentsOf(page: ProgressFacts, at: FilterBarProps["at"], t: Texts) {
  return page.quickDays.slice(0, 3).map((quick) => ({
    label: quickName(quick, t),
    to: progressPath(page.slug, {
      ...addressOf(page),
      ...at,
      asOf: quick.kind === "today" ? undefined : quick.day,
    }),
    current: quick.day === page.asOf,
  }));
}

function quickName(quick: QuickDay, t: Texts): string {
  const words = t.progress.filter;
  if (quick.kind === "today") return words.today;
  const day = formatShortDay(quick.day);
  return quick.kind === "week"
    ? words.week({ week: quick.week, day })
    : words.phase({ phase: quick.phase, day });
}

/** The whole campaign has no value, so that its address stays short. */
function unitOptions(page: ProgressFacts, t: Texts) {
  return page.unitChoices.map((line, index) => {
    const [depth = "0", key = "", name = ""] = line.split("\t");
    if (index > 0) return { value: key, label: `${"\u2003".repeat(Number(depth))}${name}` };
    const isShown = page.unit.isWhole;
    return { value: "", label: isShown ? t.progress.filter.whole({ name, count: page.reporting }) : name };
  });
}

function scopeName({ kind, name }: ScopeChoice, t: Texts): string {
  if (kind === "measure") return t.progress.filter.allOfMeasure(name);
  if (kind === "group") return `\u2003${t.progress.groups[name as keyof Texts["progress"]["groups"]]}`;
  return `\u2003\u2003${name}`;
}
