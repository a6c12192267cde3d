import { phaseField, type SetUpPhase } from "~/domain/set-up";
import type { SetUpPart } from "~/domain/set-up-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { CheckboxGroup } from "~/ui/kit/choices";
import { type Column, Table } from "~/ui/kit/table";
import { RowField, RowSelect } from "./row-field";

interface PhasesStepProps {
  part: Extract<SetUpPart, { step: "phases" }>;
  problems: Record<string, string>;
}

interface Row extends SetUpPhase {
  number: number;
}

/** Phases and peaks as rows with two blank ones to add more, and the milestones of a copied plan. */
export function PhasesStep({ part, problems }: PhasesStepProps) {
  const words = useTexts().setUp.phases;
  const { span } = part;
  const days = span && words.span({ from: formatDay(span.startsOn), to: formatDay(span.endsOn) });
  const blanks = part.blanks.map((id) => ({ id, name: "", kind: "phase" as const, from: "", to: "" }));
  const rows = [...part.lines, ...blanks].map((line, index) => ({ ...line, number: index + 1 }));
  return (
    <>
      <Section title={words.title} note={days}>
        <p className="f-hint">{words.note}</p>
        <Table
          caption={words.title}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={useColumns(problems)}
        />
        <p className="f-hint">{words.drop}</p>
      </Section>
      {part.milestones.length > 0 ? <Milestones milestones={part.milestones} /> : null}
    </>
  );
}

function useColumns(problems: Record<string, string>): Column<Row>[] {
  const t = useTexts();
  const words = t.setUp.phases;
  const text = (field: "name" | "from" | "to", row: Row, placeholder?: string) => {
    const name = phaseField(row.id, field);
    const label = t.setUp.units.fieldOf({ field: words.columns[field], row: row.number });
    return (
      <RowField
        name={name}
        label={label}
        defaultValue={row[field]}
        error={problems[name]}
        placeholder={placeholder}
        maxLength={field === "name" ? 150 : 20}
      />
    );
  };
  return [
    { key: "name", head: words.columns.name, cell: (row) => text("name", row) },
    {
      key: "kind",
      head: words.columns.kind,
      width: "l",
      cell: (row) => (
        <RowSelect
          name={phaseField(row.id, "kind")}
          label={t.setUp.units.fieldOf({ field: words.columns.kind, row: row.number })}
          defaultValue={row.kind}
          options={(["phase", "peak"] as const).map((value) => ({ value, label: words.kinds[value] }))}
        />
      ),
    },
    { key: "from", head: words.columns.from, width: "l", cell: (row) => text("from", row, words.fromBlank) },
    { key: "to", head: words.columns.to, width: "l", cell: (row) => text("to", row, words.toBlank) },
  ];
}

function Milestones({ milestones }: { milestones: PhasesStepProps["part"]["milestones"] }) {
  const words = useTexts().setUp.phases;
  return (
    <Section title={words.milestones} note={words.milestonesNote}>
      <input type="hidden" name="_milestones" value="1" />
      <CheckboxGroup
        name="milestones"
        legend={words.milestones}
        defaultValues={milestones.filter(({ isKept }) => isKept).map(({ key }) => key)}
        options={milestones.map(({ key, name, daysBefore, dueOn }) => ({
          value: key,
          label: name,
          hint: [countOf(daysBefore), dueOn && formatDay(dueOn)].filter(Boolean).join(" · "),
        }))}
      />
    </Section>
  );
}

const countOf = (days: number) => (days === 0 ? "T0" : days > 0 ? `T−${days}` : `T+${-days}`);
