import type { PictureInput, WidePicture } from "~/domain/timeline-picture";
import { TALL, type TallPicture } from "~/domain/timeline-picture-tall";
import type { PictureParts, PicturePlanning } from "./timeline-picture";
import { PlanHandle } from "./timeline-plan-handle";

interface HandlesProps<Picture> extends PictureParts {
  picture: Picture;
  input: PictureInput;
  planning: PicturePlanning;
}

/** A handle on the planned mark of everything that is not yet done. */
export function WideHandles({ picture, ...parts }: HandlesProps<WidePicture>) {
  const { plot, scale, width, lanes } = picture;
  return lanes.flatMap((lane) =>
    lane.milestones.map(({ key, at, planned }) =>
      planned === null ? null : (
        <Handle
          key={key}
          milestone={key}
          parts={parts}
          place={{ scale, axis: "x", cross: at, guide: { from: plot.top, to: plot.bottom }, width }}
        />
      ),
    ),
  );
}

/** On a phone the handle is at the end of the milestone's line, where it meets no other. */
export function TallHandles({ picture, ...parts }: HandlesProps<TallPicture>) {
  const { scale, width, lines } = picture;
  return lines.map(({ key, at, planned }) =>
    planned === null || key === null ? null : (
      <Handle
        key={key}
        milestone={key}
        parts={parts}
        place={{
          ...{ scale, axis: "y", cross: TALL.axis, width },
          guide: { from: TALL.axis, to: width },
          grip: { x: TALL.grip + 12, y: at },
        }}
      />
    ),
  );
}

type Place = Pick<Parameters<typeof PlanHandle>[0], "scale" | "axis" | "cross" | "guide" | "width" | "grip">;

function Handle({
  milestone: key,
  parts: { input, planning, subjects, t, locale },
  place,
}: {
  milestone: string;
  parts: Omit<HandlesProps<unknown>, "picture">;
  place: Place;
}) {
  const milestone = input.milestones.find((one) => one.key === key);
  if (!milestone?.isOpen || milestone.plannedOn === null) return null;
  const { proposed } = planning;
  return (
    <PlanHandle
      {...place}
      title={subjects.get(key)?.title ?? ""}
      plannedOn={milestone.plannedOn}
      proposedOn={proposed?.key === key ? proposed.on : null}
      onPropose={(on) => planning.onPropose(key, on)}
      electionOn={input.electionOn}
      t={t}
      locale={locale}
    />
  );
}
