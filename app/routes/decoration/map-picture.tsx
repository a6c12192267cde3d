import { Link } from "@remix-run/react";
import {
  type MapDrawing,
  type MapFrame,
  type MapPage,
  MOST_ZOOM,
  mapAddress,
  mapFrames,
} from "~/domain/decoration-map";
import { halfOf, type MapMark } from "~/domain/decoration-map-marks";
import { sitePath } from "~/domain/decoration-photos";
import { useTexts } from "~/i18n/texts";
import { useHydrated } from "~/ui/kit/hydrated";

/**
 * The sites in their places: one opens its page, several together come nearer. Drawn by the server for a wide window
 * and for a phone, and needs nothing from outside.
 */
export function MapPicture({ page }: { page: MapPage }) {
  const { map: words } = useTexts().decorationGate;
  const { drawings, attribution } = page;
  if (drawings === null) return null;
  return (
    <figure className="pic">
      <div className="wide-only">
        <Drawing page={page} frame="wide" drawing={drawings.wide} />
      </div>
      <div className="phone-only">
        <Drawing page={page} frame="narrow" drawing={drawings.narrow} />
      </div>
      <figcaption>
        <p className="f-hint">
          {words.legend} {attribution === "" ? words.offline : attribution}
        </p>
      </figcaption>
    </figure>
  );
}

interface DrawingProps {
  page: MapPage;
  frame: MapFrame;
  drawing: MapDrawing;
}

function Drawing({ page, frame, drawing: { marks, called, names, scale, tiles } }: DrawingProps) {
  const { map: words } = useTexts().decorationGate;
  const isHydrated = useHydrated();
  const { width, height } = mapFrames[frame];
  const foot = height - 12;
  return (
    <svg className="chart deco-map" viewBox={`0 0 ${width} ${height}`}>
      <title>{words.spoken({ shown: page.shown })}</title>
      {isHydrated && matchMedia(shownWhere[frame]).matches ? <Tiles tiles={tiles} /> : null}
      {marks.map((mark) => (
        <Mark key={mark.site} page={page} mark={mark} called={called[mark.site]} />
      ))}
      {names.map(({ name, x, y }) => (
        <text key={name} className="t-b halo deco-name" x={x} y={y} textAnchor="middle">
          {name}
        </text>
      ))}
      <path className="grid0" d={`M12 ${foot - 6}v6h${scale.length}v-6`} />
      <text className="t-s halo" x="16" y={foot - 8}>
        {words.scale(scale)}
      </text>
    </svg>
  );
}

/** As `wide-only` and `phone-only` say it: the picture that is not shown fetches no tiles. */
const shownWhere: Record<MapFrame, string> = { wide: "(min-width: 900px)", narrow: "(max-width: 899px)" };

/** Only once scripts run, so that a tile that does not come leaves the plain map instead of a broken picture. */
function Tiles({ tiles }: Pick<MapDrawing, "tiles">) {
  return tiles.map(({ href, x, y, side }) => (
    <image
      key={href}
      href={href}
      x={x}
      y={y}
      width={side}
      height={side}
      onError={(event) => event.currentTarget.setAttribute("visibility", "hidden")}
    />
  ));
}

interface MarkProps {
  page: MapPage;
  mark: MapMark;
  called: string | undefined;
}

function Mark({ page: { slug, query }, mark, called }: MarkProps) {
  const t = useTexts();
  const { map: words } = t.decorationGate;
  if (mark.count === 1) {
    return (
      <a href={sitePath(slug, mark.site)}>
        <title>{`${called}: ${words.kinds[mark.kind]}`}</title>
        <Shape mark={mark} />
      </a>
    );
  }
  const nearer = { ...query, site: mark.site, zoom: Math.min(query.zoom + 2, MOST_ZOOM), page: 1 };
  const isNearest = query.zoom === MOST_ZOOM;
  return (
    <Link to={isNearest ? "#diem" : mapAddress(slug, nearer)} preventScrollReset={!isNearest}>
      <title>{words.several({ count: mark.count, kind: words.kinds[mark.kind] })}</title>
      <Several mark={mark} />
    </Link>
  );
}

/** Shape, then colour. */
function Shape({ mark: { x, y, kind } }: { mark: MapMark }) {
  if (kind === "bad") return <rect className="dot-bad" x={x - 7} y={y - 7} width="14" height="14" />;
  if (kind === "done") return <circle className="dot" cx={x} cy={y} r="8" />;
  return <circle className={kind === "begun" ? "dot-open" : "dot-open deco-dashed"} cx={x} cy={y} r="7" />;
}

/** How many; the least of them says the shape, so that a late one is seen from afar. */
function Several({ mark }: { mark: MapMark }) {
  const { x, y, count, kind } = mark;
  const half = halfOf(mark);
  return (
    <>
      {kind === "bad" ? (
        <rect className="dot-bad" x={x - half} y={y - half} width={2 * half} height={2 * half} />
      ) : (
        <circle
          className={kind === "done" ? "dot" : kind === "begun" ? "dot-open" : "dot-open deco-dashed"}
          cx={x}
          cy={y}
          r={half}
        />
      )}
      <text className={`deco-count deco-count-${kind}`} x={x} y={y + 5} textAnchor="middle">
        {count}
      </text>
    </>
  );
}
