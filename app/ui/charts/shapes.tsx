import type { Drawing, Shape } from "~/domain/charts-drawn/drawing";
import { StoneInPicture } from "../frame/stone";

/** A finished picture on the page. `spoken` stands in its place for those who do not see it. */
export function DrawnChart({
  drawing,
  spoken,
  className = "",
}: {
  drawing: Drawing;
  spoken: string;
  className?: string;
}) {
  return (
    <svg
      className={`chart ${className}`.trim()}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="img"
      aria-label={spoken}
    >
      <Shapes shapes={drawing.shapes} />
    </svg>
  );
}

/** Shapes in the order in which they lie on one another; they never move among themselves, so the place is the key. */
export function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  return shapes.map((shape, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is replaced as a whole
    return <One key={index} shape={shape} />;
  });
}

function One({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case "rect": {
      const { look, kind: _, ...place } = shape;
      return <rect className={look} {...place} />;
    }
    case "line": {
      const { look, kind: _, ...place } = shape;
      return <line className={look} {...place} />;
    }
    case "path":
      return <path className={shape.look} d={shape.d} />;
    case "polyline":
      return <polyline className={shape.look} points={shape.points} />;
    case "circle":
      return <circle className={shape.look} cx={shape.x} cy={shape.y} r={shape.r} />;
    case "text":
      return (
        <text className={shape.look} x={shape.x} y={shape.y} textAnchor={shape.anchor}>
          {shape.lead ? <tspan className="t-b">{`${shape.lead} `}</tspan> : null}
          {shape.text}
        </text>
      );
    case "stone":
      return <StoneInPicture tMinus={shape.tMinus} x={shape.x} y={shape.y} />;
  }
}
