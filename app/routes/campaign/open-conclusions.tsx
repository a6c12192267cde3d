import { Link } from "@remix-run/react";
import { actionPath, actionsPath } from "~/domain/meeting-topics";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { actionDueWords, actionStateWords, actionStatusOf, actionUnitWords } from "~/ui/conclusion-words";
import { Section } from "~/ui/frame/section";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";
import type { OverviewPage } from "~/usecases/overview.server";

/** What meetings concluded and the person's units have still to do, or anybody has; the most pressing first. */
export function OpenConclusions({ page: { slug, actions } }: { page: OverviewPage }) {
  const t = useTexts();
  const words = t.meetings.own;
  if (!actions || actions.actions.length === 0) return null;
  return (
    <Section
      title={actions.isOwn ? words.title : words.titleAll}
      note={words.note}
      action={<Link to={actionsPath(slug)}>{words.all}</Link>}
    >
      <RowList
        endBelow
        rows={actions.actions.map((row) => ({
          key: row.id,
          title: <Link to={actionPath(slug, row.id)}>{row.content}</Link>,
          note: [
            actionUnitWords(row, t),
            actionDueWords(row, t),
            t.meetings.sheet.said(formatDay(row.saidOn)),
          ].join(" · "),
          end: <Status kind={actionStatusOf[row.state]}>{actionStateWords(row, t)}</Status>,
        }))}
      />
      {actions.more > 0 ? (
        <p>
          <Link to={actionsPath(slug)}>{words.more(actions.more)}</Link>
        </p>
      ) : null}
    </Section>
  );
}
