import { Link } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";
import type { OverviewPage } from "~/usecases/overview.server";

/** What the press briefing asks of one's own units this week; for those who answer for all, what nobody has taken up. */
export function OwnBriefing({ page: { briefing } }: { page: OverviewPage }) {
  const words = useTexts().briefings.own;
  if (!briefing) return null;
  if (briefing.topics.length === 0) {
    return (
      <Notice kind="warn" actions={<Link to={briefing.path}>{words.all}</Link>}>
        {words.silent({ n: briefing.silent.length, names: briefing.silent.join("; ") })}
      </Notice>
    );
  }
  return (
    <Section
      title={words.title}
      note={words.note(briefing.week)}
      action={<Link to={briefing.path}>{words.all}</Link>}
    >
      <RowList
        endBelow
        rows={briefing.topics.map((topic) => ({
          key: topic.id,
          title: topic.records > 0 ? <Link to={topic.listPath}>{topic.name}</Link> : topic.name,
          note: [topic.guidance, words.until(formatDay(topic.to))].filter(Boolean).join(" · "),
          end: <Standing topic={topic} />,
        }))}
      />
    </Section>
  );
}

function Standing({ topic }: { topic: NonNullable<OverviewPage["briefing"]>["topics"][number] }) {
  const t = useTexts();
  const { own: words, topics } = t.briefings;
  const { records, state, logPath, name } = topic;
  return (
    <div className="rows-pair">
      <Status kind={records > 0 ? "ok" : "warn"}>
        {records > 0 ? words.records(records) : words.states.waiting(state.days)}
      </Status>
      {logPath ? (
        <ButtonLink size="sm" to={logPath} aria-label={topics.logSpoken(name)}>
          {topics.log}
        </ButtonLink>
      ) : null}
    </div>
  );
}
