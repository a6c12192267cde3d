import type { MouseEvent } from "react";
import { pointText, readPoint } from "~/domain/decoration-typed";
import { placeIn, pointAt } from "~/domain/plain-map";
import { MOST_POINT_ZOOM, type PointsPage, pointsAddress } from "~/domain/unit-points";
import { useTexts } from "~/i18n/texts";
import { ButtonLink } from "~/ui/kit/button";
import { useHydrated } from "~/ui/kit/hydrated";

interface PictureProps {
  page: PointsPage;
  unit: string;
  point: string;
  onPick: (point: string) => void;
}

/** The picture on which a point is picked: it is drawn by the server and needs nothing from outside. */
export function PointPicture({ page, unit, point, onPick }: PictureProps) {
  const words = useTexts().unitPoints;
  const isHydrated = useHydrated();
  const { view, marks, scale, tiles, attribution } = page.map;
  const read = readPoint(point);
  const picked = read.ok && read.value ? placeIn(view, read.value) : null;
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * view.width;
    const y = ((event.clientY - box.top) / box.height) * view.height;
    onPick(pointText(pointAt(view, { x, y })));
  };
  const foot = view.height - 18;
  return (
    <figure className="pic">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the coordinates can be typed in the field above */}
      <svg className="chart deco-map map-pick" viewBox={`0 0 ${view.width} ${view.height}`} onClick={pick}>
        <title>{words.spoken({ shown: marks.length })}</title>
        <rect className="map-ground" width={view.width} height={view.height} />
        {isHydrated ? <Tiles tiles={tiles} /> : null}
        <Known map={page.map} unit={unit} />
        {picked ? (
          <path
            className="map-picked"
            d={`M${picked.x - 14} ${picked.y}h28M${picked.x} ${picked.y - 14}v28`}
          />
        ) : null}
        <path className="grid0" d={`M12 ${foot - 6}v6h${scale.length}v-6`} />
        <text className="t-s" x="16" y={foot - 8}>
          {words.scale(scale)}
        </text>
      </svg>
      <figcaption>
        <Zoom page={page} unit={unit} centre={read.ok && read.value ? pointText(read.value) : ""} />
        <p className="f-hint">
          {words.pick} {attribution === "" ? words.offline : attribution}
        </p>
      </figcaption>
    </figure>
  );
}

/** Only once scripts run, so that a tile that does not come leaves the plain map instead of a broken picture. */
function Tiles({ tiles }: Pick<PointsPage["map"], "tiles">) {
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

/** Sites as dots, units with their names. */
function Known({ map: { dots, marks }, unit }: Pick<PointsPage, "map"> & { unit: string }) {
  return (
    <>
      {dots.map(({ x, y }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots have no name and never move
        <circle key={index} className="map-dot" cx={x} cy={y} r="3" />
      ))}
      {marks.map(({ key, name, at }) => (
        <g key={key}>
          <circle className={key === unit ? "dot-open" : "dot"} cx={at.x} cy={at.y} r="6" />
          <text className="t-b halo" x={at.x} y={at.y - 12} textAnchor="middle">
            {name}
          </text>
        </g>
      ))}
    </>
  );
}

function Zoom({ page, unit, centre }: { page: PointsPage; unit: string; centre: string }) {
  const words = useTexts().unitPoints;
  const { zoom, centre: before } = page.query;
  const address = (step: number) =>
    pointsAddress(page.slug, { unit, centre: centre || pointText(before), zoom: zoom + step });
  return (
    <div className="acts screen-only">
      {zoom < MOST_POINT_ZOOM ? (
        <ButtonLink size="sm" to={address(1)} preventScrollReset>
          {words.zoomIn}
        </ButtonLink>
      ) : null}
      {zoom > 0 ? (
        <ButtonLink size="sm" to={address(-1)} preventScrollReset>
          {words.zoomOut}
        </ButtonLink>
      ) : null}
    </div>
  );
}
