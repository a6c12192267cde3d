import type { EditedField, HistoryLine } from "~/domain/milestone-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Icon, type IconName } from "~/ui/kit/icon";
import { RowList } from "~/ui/kit/row-list";

/** Who recorded what and when, newest first; nothing is ever taken out. */
export function HistoryLines({ lines }: { lines: readonly HistoryLine[] }) {
  const t = useTexts();
  const words = t.timeline.milestone;
  if (lines.length === 0) return <p className="muted">{words.historyEmpty}</p>;
  return (
    <RowList
      ordered
      rows={lines.map((line) => {
        const { by, on, time } = line.recorded;
        return {
          key: line.id,
          lead: <Icon name={icons[line.kind]} />,
          title: [unitWords(line, t), actWords(line, t)].filter(Boolean).join(": "),
          note: (
            <>
              {detailWords(line)}
              {detailWords(line) ? <br /> : null}
              {words.by({ who: by, when: `${formatDay(on)} ${time}` })}
            </>
          ),
        };
      })}
    />
  );
}

const icons: Record<HistoryLine["kind"], IconName> = {
  completed: "check",
  reopened: "undo",
  overridden: "edit",
  "override-removed": "undo",
  planned: "calendar",
  "duty-set": "user",
  edited: "edit",
  withdrawn: "close",
  restored: "undo",
  "units-set": "home",
  "dependencies-set": "link",
};

/** One unit by its name, several by their number. */
function unitWords({ units }: HistoryLine, { timeline }: Texts): string {
  return units.length > 1 ? timeline.units.count(units.length) : (units[0] ?? "");
}

function detailWords({ units, reason, document }: HistoryLine): string {
  const names = units.length > 1 ? units.join(", ") : "";
  return [reason, document, names].filter(Boolean).join(" · ");
}

/** A line in one sentence without its full stop: what, by whom, when, why. */
export function lineWords(line: HistoryLine, t: Texts): string {
  const { by, on, time } = line.recorded;
  const who = t.timeline.milestone.by({ who: by, when: `${formatDay(on)} ${time}` });
  return [actWords(line, t), line.reason, line.document, who].filter(Boolean).join("; ");
}

function actWords(line: HistoryLine, t: Texts): string {
  const { edits } = t.timeline;
  const { events } = t.timeline.milestone;
  const day = [line.day ? formatDay(line.day) : "", line.time].filter(Boolean).join(" ");
  switch (line.kind) {
    case "completed":
    case "overridden":
      return events[line.kind](day);
    case "planned":
      return day ? events.planned(day) : events.unplanned;
    case "duty-set":
      return line.duty ? events[line.duty] : "";
    case "reopened":
    case "override-removed":
      return events[line.kind];
    case "edited":
      return edits.edited(line.changes.map((change) => changeWords(change, t)).join("; "));
    case "withdrawn":
    case "restored":
      return edits[line.kind];
    case "units-set":
      return edits.unitsSet({
        before: line.changes[0]?.before ?? "",
        after: line.changes[0]?.after ?? "",
      });
    case "dependencies-set":
      return edits.dependenciesSet(line.changes[0]?.after ?? "");
  }
}

/** "hạn: 10/05/2021 → 12/05/2021" */
function changeWords({ field, before, after }: EditedField, t: Texts): string {
  const { adding, edits } = t.timeline;
  const codes: Partial<Record<EditedField["field"], Record<string, string>>> = {
    origin: adding.origins,
    planKind: adding.kinds,
    limit: adding.limits,
  };
  const words = (value: string) => codes[field]?.[value] ?? (value || edits.empty);
  return `${edits.fields[field]}: ${words(before)} → ${words(after)}`;
}
