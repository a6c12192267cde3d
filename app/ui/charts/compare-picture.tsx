import type { ComparedRow } from "~/domain/timeline-compare";
import {
  COMPARE,
  type CompareLabel,
  type CompareMark,
  comparePicture,
} from "~/domain/timeline-compare-picture";
import { useTexts } from "~/i18n/texts";
import { signOf } from "../frame/stone";
import { Scroll } from "../kit/table";

interface ComparePictureProps {
  rows: readonly ComparedRow[];
  names: Sides;
  /** The election days, as people write them. */
  days: Sides;
}

interface Sides {
  left: string;
  right: string;
}

const LINE = 14;

/** Two rows of marks on one axis of days before election day: a slanting line is a date that moved. */
export function ComparePicture({ rows, names, days }: ComparePictureProps) {
  const words = useTexts().timeline.compare;
  const picture = comparePicture(rows);
  const [top, bottom] = COMPARE.rows;
  const moved = picture.links.length;
  return (
    <figure className="pic cmp-pic">
      <Scroll label={words.picture}>
        <svg
          className="chart cmp"
          viewBox={`0 0 ${COMPARE.width} ${COMPARE.height}`}
          preserveAspectRatio="xMinYMin"
          role="img"
          aria-label={words.spoken({ ...names, moved })}
        >
          {picture.ticks.map(({ x, tMinus }) => (
            <g key={tMinus}>
              <path className="grid" d={`M${x} ${COMPARE.axis + 4}V${COMPARE.height}`} />
              <text className="t-s" x={x} y={COMPARE.axis - 7} textAnchor="middle">
                {`${signOf(tMinus)}${Math.abs(tMinus)}`}
              </text>
            </g>
          ))}
          <path className="tl-election" d={`M${picture.election} ${COMPARE.axis}V${COMPARE.height}`} />
          <Row y={top} title={words.left} note={days.left} />
          <Row y={bottom} title={words.right} note={days.right} />
          {picture.links.map(({ key, from, to }) => (
            <path key={key} className="cmp-link" d={`M${from} ${top}L${to} ${bottom}`} />
          ))}
          <Marks marks={picture.marks[0]} y={top} />
          <Marks marks={picture.marks[1]} y={bottom} />
          <Labels labels={picture.labels[0]} y={top - 11} step={-LINE} />
          <Labels labels={picture.labels[1]} y={bottom + 20} step={LINE} />
        </svg>
      </Scroll>
      <figcaption>
        <p className="f-hint">{words.legend}</p>
      </figcaption>
    </figure>
  );
}

function Row({ y, title, note }: { y: number; title: string; note: string }) {
  return (
    <>
      <text className="t-b" x="0" y={y}>
        {title}
      </text>
      <text className="t-s" x="0" y={y + 16}>
        {note}
      </text>
      <path className="base" d={`M${COMPARE.left - 10} ${y}H${COMPARE.right}`} />
    </>
  );
}

function Marks({ marks, y }: { marks: readonly CompareMark[]; y: number }) {
  return marks.map(({ key, x, isMoved }) => (
    <circle key={key} className={isMoved ? "cmp-dot" : "cmp-ring"} cx={x} cy={y} r={isMoved ? 5 : 4} />
  ));
}

function Labels({ labels, y, step }: { labels: readonly CompareLabel[]; y: number; step: number }) {
  return labels.map(({ x, tMinus, level }) => (
    <text key={tMinus} className="t-b halo" x={x} y={y + level * step} textAnchor="middle">
      {`${signOf(tMinus)}${Math.abs(tMinus)}`}
    </text>
  ));
}
