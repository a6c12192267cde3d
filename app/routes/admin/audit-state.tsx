import { useTexts } from "~/i18n/texts";
import { Notice } from "~/ui/kit/notice";
import type { AuditState } from "~/usecases/audit-state.server";

/** Whether the trail is as it was written, by the last verification, and the code of its anchor. */
export function AuditVerified({ state: { last, findings, count } }: { state: AuditState }) {
  const words = useTexts().admin.trail;
  if (!last) return <Notice>{words.never}</Notice>;
  if (count > 0) {
    return (
      <Notice kind="bad" title={words.bad({ at: last.at, findings: count })}>
        {words.badHint}
        <ul>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
          {count > findings.length ? <li>{words.more(count - findings.length)}</li> : null}
        </ul>
      </Notice>
    );
  }
  if (last.isLate) return <Notice kind="warn">{words.late(last.at)}</Notice>;
  return (
    <Notice kind="ok" title={words.well(last)}>
      {words.code(last.code)}
    </Notice>
  );
}
