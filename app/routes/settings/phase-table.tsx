import { Link } from "@remix-run/react";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Table } from "~/ui/kit/table";
import type { PhasesPage } from "~/usecases/phases.server";

type Phase = PhasesPage["phases"][number];

/** Phases and peaks with their days and what hangs on them. */
export function PhaseTable({ page, current }: { page: PhasesPage; current: string }) {
  const words = useTexts().settings.phases;
  return (
    <Table<Phase>
      caption={words.caption}
      captionHidden
      rows={page.phases}
      rowKey={(phase) => phase.id}
      rowTone={(phase) => (phase.key === current ? "now" : undefined)}
      empty={words.empty}
      columns={[
        {
          key: "name",
          head: words.name,
          rowHeader: true,
          cell: (phase) => (
            <>
              <Link to={`/${page.slug}/cai-dat/dot?sua=${phase.key}`}>{phase.name}</Link>
              {phase.kind === "peak" ? <span className="sub">{words.kinds.peak}</span> : null}
            </>
          ),
        },
        { key: "from", head: words.startOn, cell: (phase) => formatDay(phase.startOn) },
        { key: "to", head: words.endOn, cell: (phase) => formatDay(phase.endOn) },
        { key: "targets", head: words.targets, cell: (phase) => words.targetCount(phase.targets) },
      ]}
    />
  );
}
