import type { FieldRow } from "~/domain/field-report-page";
import { useTexts } from "~/i18n/texts";
import { Status, type StatusKind } from "~/ui/kit/status";

const stateKind: Record<FieldRow["state"], StatusKind> = {
  ...{ open: "waiting", answered: "ok", closed: "ok", withdrawn: "none" },
};

/** Where a field report stands, in words. */
export function FieldStatus({ row }: { row: Pick<FieldRow, "state" | "isOverdue"> }) {
  const { field: words } = useTexts().opinion;
  if (row.isOverdue) return <Status kind="bad">{words.overdue}</Status>;
  return <Status kind={stateKind[row.state]}>{words.states[row.state]}</Status>;
}
