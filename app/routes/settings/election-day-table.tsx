import type { MoveGroup } from "~/domain/election-day-move";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { hourOf } from "~/ui/charts/timeline-words";
import { Section } from "~/ui/frame/section";
import { TMinus } from "~/ui/frame/t-minus";
import { type Column, Table } from "~/ui/kit/table";
import type { MoveLine } from "~/usecases/election-day-page.server";

/** The dates of one group, old and new, each that may stay with its tick. */
export function MoveTable({
  group,
  lines,
  kept,
}: {
  group: MoveGroup;
  lines: readonly MoveLine[];
  kept: ReadonlySet<string>;
}) {
  const t = useTexts();
  const words = t.settings.move;
  if (lines.length === 0) return null;
  const changed = lines.filter((line) => line.changes).length;
  return (
    <Section title={words.groups[group]} note={words.groupNote({ changed, all: lines.length })}>
      <div className="moves">
        <Table<MoveLine>
          caption={words.caption(words.groups[group])}
          captionHidden
          rows={lines}
          rowKey={(line) => line.id}
          columns={columnsOf(words, lines.some((line) => line.isChoice) ? kept : null)}
        />
      </div>
    </Section>
  );
}

/** The last column only where a date may stay. */
function columnsOf(words: Texts["settings"]["move"], kept: ReadonlySet<string> | null): Column<MoveLine>[] {
  const { name, from, to, days, keep } = words.columns;
  const columns: Column<MoveLine>[] = [
    {
      key: "name",
      head: name,
      rowHeader: true,
      cell: (line) => (
        <>
          {nameOf(line, words)}
          <Facts line={line} />
        </>
      ),
    },
    { key: "from", head: from, width: "l", cell: (line) => <Day date={line.from} left={line.tFrom} /> },
    { key: "to", head: to, width: "l", cell: (line) => <Day date={line.to} left={line.tTo} /> },
    {
      key: "days",
      head: days,
      width: "m",
      cell: (line) =>
        line.days === null || line.how === "overridden" ? null : (
          <span className="nb">{words.by(line.days)}</span>
        ),
    },
  ];
  if (!kept) return columns;
  const cell = (line: MoveLine) => <Keep line={line} isKept={kept.has(line.id)} />;
  return [...columns, { key: "keep", head: keep, width: "m", phoneLabel: null, cell }];
}

function Keep({ line, isKept }: { line: MoveLine; isKept: boolean }) {
  const words = useTexts().settings.move;
  if (!line.isChoice) return null;
  return (
    <label className="choice">
      <input type="checkbox" name="keep" value={line.id} defaultChecked={isKept} />
      <span className="sr">{words.keepOne(nameOf(line, words))}</span>
      <span className="phone-only" aria-hidden="true">
        {words.columns.keep}
      </span>
    </label>
  );
}

function Facts({ line }: { line: MoveLine }) {
  const words = useTexts().settings.move;
  const told = [
    words.how[line.how],
    line.actualOn ? words.actual(formatDay(line.actualOn)) : "",
    line.plannedOn ? words.planned(formatDay(line.plannedOn)) : "",
  ].filter(Boolean);
  return told.length > 0 ? <span className="sub">{told.join("; ")}</span> : null;
}

function Day({ date, left }: { date: MoveLine["from"]; left: number | null }) {
  const t = useTexts();
  if (!date) return <span className="muted">{t.settings.move.undated}</span>;
  return (
    <span className="nb">
      {dayText(date)} {left === null ? null : <TMinus tMinus={left} label={t.frame.daysLeft(left)} />}
    </span>
  );
}

function dayText(date: NonNullable<MoveLine["from"]>): string {
  if (date.form === "window") return `${formatDay(date.from)}–${formatDay(date.to)}`;
  return date.form === "hour" ? `${hourOf(date.at)} ${formatDay(date.on)}` : formatDay(date.on);
}

function nameOf({ title, unit, part }: MoveLine, words: Texts["settings"]["move"]): string {
  const subject = [unit, title || words.campaign].filter(Boolean).join(": ");
  return part ? `${subject}, ${words[part]}` : subject;
}
