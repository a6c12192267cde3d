import type { ReactNode } from "react";
import { fitText, textWidth } from "~/domain/text-width";
import type { PictureInput, WidePicture } from "~/domain/timeline-picture";
import type { TallPicture } from "~/domain/timeline-picture-tall";
import { fileStyle } from "./timeline-file-style";
import type { LegendItem } from "./timeline-legend";
import { legendOf } from "./timeline-legend";
import type { PictureParts } from "./timeline-picture";
import { TallAxis, TallLines } from "./timeline-tall";
import { WideGround, WideLanes } from "./timeline-wide";

export interface TimelineFileProps extends PictureParts {
  input: PictureInput;
  drawing: { form: "wide"; picture: WidePicture } | { form: "tall"; picture: TallPicture };
  title: string;
  /** What is shown, as of when, and whether the data are illustrative. */
  lines: readonly string[];
  /** What the numbers in the picture stand for. */
  numbers: { title: string; items: readonly string[] };
}

const MARGIN = 24;
const TITLE = 22;
const LINE = 20;

/** The picture as a document of its own: title, drawing, legend; it needs nothing from anywhere else. */
export function TimelineFile(props: TimelineFileProps) {
  const { drawing, input, title, lines, numbers, t } = props;
  const { width, height } = drawing.picture;
  const top = MARGIN + TITLE + lines.length * LINE + 16;
  const legend = placed(legendOf(input, t), width);
  const legendTop = top + height + 24;
  const numbersTop = legendTop + legend.height + 12;
  const bottom = numbersTop + (numbers.items.length > 0 ? (numbers.items.length + 1) * LINE : 0);
  const size = { width: width + 2 * MARGIN, height: Math.ceil(bottom + MARGIN) };
  return (
    <svg xmlns="http://www.w3.org/2000/svg" {...size} viewBox={`0 0 ${size.width} ${size.height}`}>
      <title>{title}</title>
      <style>{fileStyle}</style>
      <rect className="sheet" width={size.width} height={size.height} />
      <g transform={`translate(${MARGIN} 0)`}>
        <text className="file-title" x="0" y={MARGIN + TITLE - 4}>
          {fitText(title, TITLE, width)}
        </text>
        {lines.map((line, index) => (
          <text key={line} x="0" y={MARGIN + TITLE + (index + 1) * LINE}>
            {fitText(line, 14, width)}
          </text>
        ))}
        <Place top={top}>
          <Drawing {...props} />
        </Place>
        <Place top={legendTop}>
          <Legend items={legend.items} />
        </Place>
        <Place top={numbersTop}>
          <Numbers {...numbers} width={width} />
        </Place>
      </g>
    </svg>
  );
}

function Place({ top, children }: { top: number; children: ReactNode }) {
  return <g transform={`translate(0 ${top})`}>{children}</g>;
}

function Drawing({ drawing, ...parts }: TimelineFileProps) {
  if (drawing.form === "wide") {
    return (
      <>
        <WideGround {...parts} picture={drawing.picture} />
        <WideLanes {...parts} picture={drawing.picture} isFile />
      </>
    );
  }
  return (
    <>
      <TallAxis {...parts} picture={drawing.picture} />
      <TallLines {...parts} picture={drawing.picture} isFile />
    </>
  );
}

interface PlacedItem extends LegendItem {
  x: number;
  y: number;
}

const BETWEEN = 22;
const BESIDE = 6;

/** Items one after the other, in as many rows as they need. */
function placed(items: readonly LegendItem[], width: number): { items: PlacedItem[]; height: number } {
  let x = 0;
  let y = 0;
  const places = items.map((item) => {
    const wide = item.width + BESIDE + textWidth(item.label, 13);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += LINE;
    }
    const place = { ...item, x, y };
    x += wide + BETWEEN;
    return place;
  });
  return { items: places, height: y + LINE };
}

function Legend({ items }: { items: readonly PlacedItem[] }) {
  return items.map(({ key, label, width, drawing, x, y }) => (
    <g key={key} transform={`translate(${x} ${y})`}>
      {drawing}
      <text className="t-s" x={width + BESIDE} y="11">
        {label}
      </text>
    </g>
  ));
}

function Numbers({ title, items, width }: TimelineFileProps["numbers"] & { width: number }) {
  if (items.length === 0) return null;
  return (
    <>
      <text className="t-b" x="0" y="14">
        {title}
      </text>
      {items.map((item, index) => (
        <text key={item} className="t-s" x="0" y={14 + (index + 1) * LINE}>
          {fitText(`${index + 1}. ${item}`, 13, width)}
        </text>
      ))}
    </>
  );
}
