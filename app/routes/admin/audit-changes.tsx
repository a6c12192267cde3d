import type { AuditChange } from "~/domain/audit";
import { useTexts } from "~/i18n/texts";

/** What an entry tells, a line each: "Chức vụ: Thư ký thành Tổ trưởng". */
export function AuditChanges({ changes }: { changes: readonly AuditChange[] }) {
  const t = useTexts();
  const words = t.admin.audit;
  const roles: Record<string, string> = t.frame.roles;
  const inWords = (text: string) => words.values[text] ?? roles[text] ?? text;
  const fieldOf = (field: string) => words.fields[field.slice(field.lastIndexOf(".") + 1)] ?? field;
  return (
    <ul>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <span className="muted">{fieldOf(field)}:</span>{" "}
          {before === undefined ? null : <del>{inWords(before)}</del>}{" "}
          {after === undefined ? <span className="muted">{words.blank}</span> : inWords(after)}
        </li>
      ))}
    </ul>
  );
}
