import type { PlanPhase } from "~/domain/plan";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { TMinus } from "~/ui/frame/t-minus";
import { Table } from "~/ui/kit/table";

/** Phases and peaks with their days, counted to the election. */
export function PhaseTable({ phases }: { phases: readonly PlanPhase[] }) {
  const t = useTexts();
  const words = t.plan.phases;
  return (
    <Table<PlanPhase>
      caption={words.caption}
      captionHidden
      rows={phases}
      rowKey={(phase) => phase.id}
      rowTone={(phase) => (phase.stage === "now" ? "now" : undefined)}
      columns={[
        {
          key: "name",
          head: words.name,
          rowHeader: true,
          cell: (phase) => (
            <>
              {phase.name}
              {phase.kind === "peak" ? <span className="sub">{words.peak}</span> : null}
            </>
          ),
        },
        { key: "from", head: words.from, cell: (phase) => <Day day={phase.startOn} left={phase.tFrom} /> },
        { key: "to", head: words.to, cell: (phase) => <Day day={phase.endOn} left={phase.tTo} /> },
        { key: "state", head: words.state, phoneLabel: null, cell: (phase) => words.stage[phase.stage] },
      ]}
    />
  );
}

function Day({ day, left }: { day: string; left: number }) {
  const { frame } = useTexts();
  return (
    <span className="nb">
      {formatDay(day)} <TMinus tMinus={left} label={frame.daysLeft(left)} />
    </span>
  );
}
