import { MAP_HEIGHT, MAP_WIDTH, type MapPage, type MapSite } from "~/domain/decoration-map";
import { sitePath } from "~/domain/decoration-photos";
import { useTexts } from "~/i18n/texts";
import { useHydrated } from "~/ui/kit/hydrated";

/** The sites in their places; each opens its page. It is drawn by the server and needs nothing from outside. */
export function MapPicture({ page }: { page: MapPage }) {
  const t = useTexts();
  const { map: words } = t.decorationGate;
  const isHydrated = useHydrated();
  const { slug, sites, units, scale, tiles, attribution } = page;
  const seen = sites.filter(({ at }) => at !== null);
  const foot = MAP_HEIGHT - 18;
  return (
    <figure className="pic">
      <svg className="chart deco-map" viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}>
        <title>{words.spoken({ shown: seen.length })}</title>
        {isHydrated ? <Tiles tiles={tiles} /> : null}
        {units.map(({ name, at }) => (
          <text key={name} className="t-b halo" x={at.x} y={at.y - 14} textAnchor="middle">
            {name}
          </text>
        ))}
        {seen.map((site) => (
          <a key={site.number} href={sitePath(slug, site.number)}>
            <title>{`${site.place} (${site.unit}): ${t.decoration.states[site.state]}`}</title>
            <Mark site={site} />
          </a>
        ))}
        <path className="grid0" d={`M12 ${foot - 6}v6h${scale.length}v-6`} />
        <text className="t-s" x="16" y={foot - 8}>
          {words.scale(scale)}
        </text>
      </svg>
      <figcaption>
        <p className="f-hint">
          {words.legend} {attribution === "" ? words.offline : attribution}
        </p>
      </figcaption>
    </figure>
  );
}

/** Only once scripts run, so that a tile that does not come leaves the plain map instead of a broken picture. */
function Tiles({ tiles }: Pick<MapPage, "tiles">) {
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

/** Shape, then colour. */
function Mark({ site: { at, state, isLate } }: { site: MapSite }) {
  if (at === null) return null;
  const { x, y } = at;
  if (state === "needs-repair" || isLate)
    return <rect className="dot-bad" x={x - 7} y={y - 7} width="14" height="14" />;
  if (state === "complete" || state === "checked") return <circle className="dot" cx={x} cy={y} r="8" />;
  const isBegun = state === "in-progress";
  return <circle className={isBegun ? "dot-open" : "dot-open deco-dashed"} cx={x} cy={y} r="7" />;
}
