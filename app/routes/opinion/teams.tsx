import { useLoaderData } from "@remix-run/react";
import type { TeamRow, TeamsPage } from "~/domain/opinion-page";
import { capitalise } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Status, type StatusKind } from "~/ui/kit/status";
import { type Column, Table } from "~/ui/kit/table";
import { OpinionTabs } from "~/ui/opinion-tabs";
import type { PageHandle } from "~/ui/page-title";
import { loadTeams } from "~/usecases/opinion-teams.server";

export const handle: PageHandle = { title: (t) => t.opinion.teams.title };

export const loader = guardedLoader(({ ctx, params }) => loadTeams(ctx, params.campaign ?? ""));

export default function OpinionTeams() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const { teams: words, periodNames } = t.opinion;
  const settings = <ButtonLink to={`/${page.slug}/du-luan/thiet-lap`}>{words.settings}</ButtonLink>;
  return (
    <>
      <PageHead title={words.title} lede={words.lede} actions={page.mayEdit ? settings : undefined} />
      <OpinionTabs slug={page.slug} />
      {page.groups.length === 0 ? <EmptyState title={words.empty}>{words.emptyText}</EmptyState> : null}
      {page.groups.map((group) => {
        const caption = words.caption(periodNames[group.period]);
        return (
          <Section key={group.period} title={caption}>
            <Table<TeamRow>
              caption={caption}
              captionHidden
              rows={group.rows}
              rowKey={({ key }) => key || "lone"}
              columns={columnsOf(group, t)}
            />
          </Section>
        );
      })}
    </>
  );
}

const stateKind: Record<TeamRow["cells"][number]["state"], StatusKind> = {
  ...{ done: "ok", late: "late", missing: "bad", due: "none", none: "none" },
};

function columnsOf({ period, heads }: TeamsPage["groups"][number], t: Texts): Column<TeamRow>[] {
  const { teams: words, period: named } = t.opinion;
  return [
    { key: "team", head: words.team, rowHeader: true, cell: ({ name }) => name },
    ...heads.map(
      ({ from }, index): Column<TeamRow> => ({
        key: from,
        head: capitalise(named({ period, from })),
        cell: ({ cells }) => {
          const cell = cells[index];
          if (!cell) return null;
          return (
            <>
              <Status kind={stateKind[cell.state]}>{words.states[cell.state]}</Status>
              {cell.count > 1 ? <span className="sub">{words.count(cell.count)}</span> : null}
            </>
          );
        },
      }),
    ),
  ];
}
