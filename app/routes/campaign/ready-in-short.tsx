import { Link } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { RowList } from "~/ui/kit/row-list";
import { Status, StatusMark } from "~/ui/kit/status";
import type { OverviewPage } from "~/usecases/overview.server";

const markOf = { red: "bad", amber: "warn", green: "ok", grey: "none" } as const;

/** A leader's minute: are we ready, and what stands against it. */
export function ReadyInShort({ page: { slug, readiness } }: { page: OverviewPage }) {
  const t = useTexts();
  if (!readiness) return null;
  const { level, score, reasons, more } = readiness;
  const words = t.readiness;
  const to = `/${slug}/san-sang`;
  return (
    <Section
      title={t.now.readiness.title}
      note={t.now.readiness.note}
      action={<Link to={to}>{t.now.readiness.open}</Link>}
    >
      <p className="ready-whole">
        <Link to={to}>
          <Status kind={markOf[level]}>
            {words.verdicts[level]}
            {score === null ? "" : `: ${words.percent(score)}`}
          </Status>
        </Link>
      </p>
      <RowList
        rows={reasons.map((reason) => ({
          key: reason.key,
          lead: <StatusMark kind={markOf[reason.level]} />,
          title: <Link to={reason.path}>{words.dimensions[reason.key]}</Link>,
          note: words.reason(reason.key, reason.tally),
        }))}
      />
      {more > 0 ? (
        <p>
          <Link to={to}>{t.now.moreReasons(more)}</Link>
        </p>
      ) : null}
    </Section>
  );
}
