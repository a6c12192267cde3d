import { Form } from "@remix-run/react";
import { type MouseEvent, useState } from "react";
import { pointText, readPoint } from "~/domain/decoration-typed";
import { placeIn, pointAt } from "~/domain/plain-map";
import { MOST_POINT_ZOOM, type PointsPage, pointsAddress } from "~/domain/unit-points";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { useHydrated } from "~/ui/kit/hydrated";
import { Select, TextInput } from "~/ui/kit/inputs";

interface SetPointProps {
  page: PointsPage;
  answer: FormAnswer | undefined;
}

/** One unit's point, typed or picked on the picture. */
export function SetPoint({ page, answer }: SetPointProps) {
  const t = useTexts();
  const words = t.unitPoints;
  const [unit, setUnit] = useState(typed(answer, "unit", page.query.unitKey));
  const stored = page.units.find(({ key }) => key === unit)?.point ?? "";
  const [point, setPoint] = useState(typed(answer, "point", stored));
  const problems = fieldProblems(answer?.problems, t);
  const isFar = answer?.problems.some(({ code }) => code === "point-far-place");
  const choose = (key: string) => {
    setUnit(key);
    setPoint(page.units.find((one) => one.key === key)?.point ?? "");
  };
  return (
    <Form method="post" className="form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `set-${name}`, message },
        )}
      />
      <input type="hidden" name="_key" value={page.formKey} />
      <input type="hidden" name="seen" value={stored} />
      <input type="hidden" name="seenOf" value={unit} />
      <Select
        id="set-unit"
        name="unit"
        label={words.unit}
        value={unit}
        onChange={(event) => choose(event.currentTarget.value)}
        error={problems.unit}
        options={[
          { value: "", label: words.chooseUnit },
          ...page.units.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      <TextInput
        id="set-point"
        name="point"
        label={words.point}
        hint={words.pointHint}
        value={point}
        onChange={(event) => setPoint(event.currentTarget.value)}
        error={problems.point}
        maxLength={80}
        autoComplete="off"
      />
      {isFar ? <Checkbox name="confirm" value="point-far" label={words.confirmFar} /> : null}
      <div className="acts">
        <Button variant="go" name="intent" value="set">
          {words.submit}
        </Button>
      </div>
      <Picture page={page} unit={unit} point={point} onPick={setPoint} />
    </Form>
  );
}

interface PictureProps {
  page: PointsPage;
  unit: string;
  point: string;
  onPick: (point: string) => void;
}

function Picture({ page, unit, point, onPick }: PictureProps) {
  const words = useTexts().unitPoints;
  const isHydrated = useHydrated();
  const { view, marks, dots, scale, tiles, attribution } = page.map;
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
        {isHydrated
          ? tiles.map(({ href, x, y, side }) => (
              <image
                key={href}
                href={href}
                x={x}
                y={y}
                width={side}
                height={side}
                onError={(event) => event.currentTarget.setAttribute("visibility", "hidden")}
              />
            ))
          : null}
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
