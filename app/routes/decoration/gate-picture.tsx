import { phoneFrame, wideFrame } from "~/domain/charts-drawn/chart-frame";
import { drawCompare } from "~/domain/charts-drawn/compare";
import type { GateDay } from "~/domain/decoration-gate";
import type { GatePage } from "~/domain/decoration-gate-page";
import { gateSeries } from "~/i18n/decoration-gate-series";
import { formatDay, formatTenth } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { DrawnChart } from "~/ui/charts/shapes";
import { Section } from "~/ui/frame/section";
import { ButtonLink } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { EmptyState } from "~/ui/kit/empty-state";
import { Table } from "~/ui/kit/table";
import { PngButton } from "~/ui/png-button";

/** Planned, complete, inspected and to be mended day by day, with its figures and files. */
export function GatePicture({ page }: { page: GatePage }) {
  const t = useTexts();
  const locale = useLocale();
  const { gate: words } = t.decorationGate;
  const series = gateSeries(page, t, locale);
  const last = page.curve?.actual.at(-1);
  if (series === null || !last)
    return (
      <Section title={words.pictureTitle}>
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      </Section>
    );
  const spoken = words.spoken({ ...page.figures, expected: Math.round(last.planned) });
  return (
    <Section title={words.pictureTitle} note={words.pictureNote} action={<Files page={page} />}>
      <p className="take">{spoken}</p>
      <figure className="pic">
        <DrawnChart drawing={drawCompare(series, wideFrame)} spoken={spoken} className="wide-only" />
        <DrawnChart drawing={drawCompare(series, phoneFrame)} spoken={spoken} className="phone-only" />
        <figcaption>
          <p className="f-hint">{words.planRule}</p>
        </figcaption>
      </figure>
      <Details summary={words.table.summary}>
        <Days days={page.curve?.actual ?? []} />
      </Details>
    </Section>
  );
}

/** The days on which a line moved, and today. */
function Days({ days }: { days: readonly GateDay[] }) {
  const locale = useLocale();
  const { lines, pictureTitle, table } = useTexts().decorationGate.gate;
  const moved = days.filter((one, index) => {
    const before = days[index - 1];
    const isSame =
      before?.complete === one.complete &&
      before.checked === one.checked &&
      before.needsRepair === one.needsRepair;
    return !isSame || index === days.length - 1;
  });
  return (
    <Table<GateDay>
      caption={pictureTitle}
      captionHidden
      rows={moved}
      rowKey={({ day }) => day}
      columns={[
        { key: "day", head: table.day, rowHeader: true, cell: ({ day }) => formatDay(day) },
        {
          key: "planned",
          head: lines.planned,
          numeric: true,
          cell: ({ planned }) => formatTenth(planned, locale),
        },
        { key: "complete", head: lines.complete, numeric: true, cell: ({ complete }) => complete },
        { key: "checked", head: lines.checked, numeric: true, cell: ({ checked }) => checked },
        { key: "repair", head: lines.needsRepair, numeric: true, cell: ({ needsRepair }) => needsRepair },
      ]}
    />
  );
}

function Files({ page: { slug, unit, today } }: { page: GatePage }) {
  const { files: words, pictureTitle } = useTexts().decorationGate.gate;
  const search = unit ? `&dv=${encodeURIComponent(unit.key)}` : "";
  const file = (kind: string) => `/${slug}/trang-tri/tien-do/tai-ve?dang=${kind}${search}`;
  const name = `tien-do-trang-tri-${unit?.key ?? slug}-${today}`;
  return (
    <fieldset className="pic-files">
      <legend className="sr">{`${words.label}: ${pictureTitle}`}</legend>
      <PngButton svg={file("svg")} name={name} words={words} />
      {(["svg", "xlsx"] as const).map((kind) => (
        <ButtonLink key={kind} variant="bare" size="sm" icon="download" to={file(kind)} reloadDocument>
          {words[kind]}
        </ButtonLink>
      ))}
    </fieldset>
  );
}
