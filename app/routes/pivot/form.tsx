import { Form } from "@remix-run/react";
import type { PivotOption, PivotPage } from "~/domain/pivot-page";
import { type families, pivotAxes, pivotParams } from "~/domain/pivot-terms";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { fieldProblems } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { DateInput } from "~/ui/kit/date-input";
import { Details } from "~/ui/kit/details";
import { Select, type SelectGroup, type SelectOption } from "~/ui/kit/inputs";

/** What the table is of: a form that leads to an address. */
export function PivotForm({ page }: { page: PivotPage }) {
  const t = useTexts();
  const words = t.pivot.form;
  const refused = fieldProblems(page.problems, t);
  const axis = (part: "rows" | "inner" | "columns") => ({
    name: pivotParams[part],
    label: words[part],
    defaultValue: page.axes[part] ?? "",
    error: refused[pivotParams[part]],
    options: [...(part === "rows" ? [] : [{ value: "-", label: words.none }]), ...axisOptions(page, t)],
  });
  return (
    // A new address brings new defaults into the fields.
    <Form method="get" className="pivot-form" key={page.query}>
      <div className="bar">
        <Select {...axis("rows")} />
        <Select {...axis("inner")} defaultValue={page.axes.inner ?? "-"} />
        <Select {...axis("columns")} defaultValue={page.axes.columns ?? "-"} />
        <Select
          name={pivotParams.measure}
          label={words.measure}
          defaultValue={page.asked.measure === "" ? "muc" : page.asked.measure}
          options={measureOptions(page, t)}
        />
        <DateInput
          name={pivotParams.asOf}
          label={words.asOf}
          pickerLabel={t.frame.openCalendar}
          min={page.startsOn}
          max={page.today}
          defaultValue={refused[pivotParams.asOf] ? page.asked.asOf : shownDay(page.asked.asOf, page.asOf)}
          placeholder={formatDay(page.asOf)}
          error={refused[pivotParams.asOf]}
        />
        <Checkbox
          name={pivotParams.plan}
          value="1"
          label={words.plan}
          defaultChecked={page.asked.plan !== ""}
        />
        <Button>{words.submit}</Button>
      </div>
      <Details summary={words.more} open={filterParts.some((part) => page.asked[part] !== "")}>
        <Filters page={page} refused={refused} />
      </Details>
    </Form>
  );
}

const filterParts = ["unit", "bloc", "group", "category", "message", "channel", "basis", "from"] as const;

/** Blank stands for today, so that a kept address stays up to date. */
const shownDay = (asked: string, asOf: string): string => (asked === "" ? "" : formatDay(asOf));

function Filters({ page, refused }: { page: PivotPage; refused: Record<string, string> }) {
  const t = useTexts();
  const words = t.pivot.form;
  const one = (part: Exclude<(typeof filterParts)[number], "basis" | "from" | "unit">) => ({
    name: pivotParams[part],
    label: words[part],
    defaultValue: page.asked[part],
    error: refused[pivotParams[part]],
    options: [{ value: "", label: words.all }, ...grouped(page.options[part])],
  });
  const bases = Object.entries(t.outputs.form.bases).map(([value, label]) => ({ value, label }));
  return (
    <div className="bar">
      <Select
        name={pivotParams.unit}
        label={words.unit}
        defaultValue={page.asked.unit}
        error={refused[pivotParams.unit]}
        options={[{ value: "", label: words.whole }, ...grouped(page.options.unit)]}
      />
      <Select {...one("bloc")} />
      <Select {...one("group")} />
      <Select {...one("category")} fieldClass="w-l" />
      <Select {...one("message")} fieldClass="w-l" />
      <Select {...one("channel")} fieldClass="w-l" />
      <Select
        name={pivotParams.basis}
        label={words.basis}
        defaultValue={page.asked.basis}
        options={[{ value: "", label: words.all }, ...bases]}
      />
      <DateInput
        name={pivotParams.from}
        label={words.from}
        pickerLabel={t.frame.openCalendar}
        defaultValue={
          refused[pivotParams.from] ? page.asked.from : shownDay(page.asked.from, page.link.from ?? "")
        }
        error={refused[pivotParams.from]}
      />
    </div>
  );
}

function axisOptions(page: PivotPage, t: Texts): SelectGroup[] {
  const words = t.pivot;
  const optionsOf = (family: (typeof families)[number]): SelectOption[] =>
    pivotAxes[family]
      .filter((axis) => !axis.startsWith("cap-") || Number(axis.slice(-1)) <= page.levels)
      .map((axis) => ({ value: axis, label: words.axes[axis] }));
  return [
    { group: words.families.unit, options: optionsOf("unit") },
    { group: words.families.category, options: optionsOf("category") },
    { group: words.families.time, options: optionsOf("time") },
    { group: words.families.other, options: [...optionsOf("message"), ...optionsOf("channel")] },
  ];
}

function measureOptions({ options }: PivotPage, t: Texts): (SelectOption | SelectGroup)[] {
  const words = t.pivot.measures;
  return [
    { value: "muc", label: words.records },
    { value: "do-phu", label: words.coverage },
    { group: words.amounts, options: options.measure.map(([value, label]) => ({ value, label })) },
  ];
}

/** Options under their groups, where they have any. */
function grouped(options: readonly PivotOption[]): (SelectOption | SelectGroup)[] {
  const names = [...new Set(options.map(([, , group]) => group))];
  return names.flatMap((name): (SelectOption | SelectGroup)[] => {
    const own = options.filter(([, , group]) => group === name);
    const list = own.map(([value, label]) => ({ value, label }));
    return name === undefined ? list : [{ group: name, options: list }];
  });
}
