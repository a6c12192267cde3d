import { kindWeights, overdueWeights } from "~/domain/interventions";
import { useTexts } from "~/i18n/texts";
import { Details } from "~/ui/kit/details";
import { Table } from "~/ui/kit/table";

/** The rule of the order, with its weights. */
export function OrderRule() {
  const words = useTexts().interventions;
  const { kinds, lines, rule } = words;
  const rows = [
    ...Object.entries(overdueWeights)
      // Targets have no day on which they are overdue; they show where they fall.
      .filter(([subject]) => subject !== "targets")
      .map(([subject, weight]) => ({
        key: subject,
        name: `${kinds.overdue}: ${lines.subjects[subject as keyof typeof overdueWeights]}`,
        weight,
      })),
    ...Object.entries(kindWeights).map(([kind, weight]) => ({
      key: kind,
      name: kinds[kind as keyof typeof kindWeights],
      weight,
    })),
  ];
  return (
    <Details summary={rule.title}>
      {rule.intro.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Table
        caption={rule.title}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "name", head: rule.what, rowHeader: true, cell: ({ name }) => name },
          { key: "weight", head: rule.weight, numeric: true, cell: ({ weight }) => weight },
        ]}
      />
    </Details>
  );
}
