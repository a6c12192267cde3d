import type { AuditChange } from "~/domain/audit";
import { useTexts } from "~/i18n/texts";
import { Details } from "~/ui/kit/details";

/** An entry shows this many lines at once; the rest unfolds. */
const shownAtOnce = 3;

/** What an entry tells, a line each: the value before struck out, then the one after. */
export function AuditChanges({ changes }: { changes: readonly AuditChange[] }) {
  const words = useTexts().admin.audit;
  const [first, rest] = [changes.slice(0, shownAtOnce), changes.slice(shownAtOnce)];
  return (
    <>
      <ChangeLines changes={first} />
      {rest.length > 0 ? (
        <Details summary={words.more(rest.length)}>
          <ChangeLines changes={rest} />
        </Details>
      ) : null}
    </>
  );
}

function ChangeLines({ changes }: { changes: readonly AuditChange[] }) {
  const t = useTexts();
  const words = t.admin.audit;
  const roles: Record<string, string> = t.frame.roles;
  const inWords = (text: string) => words.values[text] ?? roles[text] ?? text;
  const fieldOf = (field: string) => words.fields[field.slice(field.lastIndexOf(".") + 1)] ?? field;
  return (
    <ul>
      {changes.map(({ field, before, after }) => (
        <li key={`${field} ${before} ${after}`}>
          <span className="muted">{fieldOf(field)}:</span>{" "}
          {before === undefined ? null : <del>{inWords(before)}</del>}{" "}
          {after === undefined ? <span className="muted">{words.blank}</span> : inWords(after)}
        </li>
      ))}
    </ul>
  );
}
