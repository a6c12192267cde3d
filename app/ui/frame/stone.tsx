import { signOf, stoneBody, stoneCap } from "~/domain/charts-drawn/stone";

export { signOf };

export interface StoneProps {
  /** Days left to election day; 0 on the day, negative after it. */
  tMinus: number;
  /** Spoken: "còn 19 ngày đến ngày bầu cử". */
  label: string;
  size?: "m" | "l";
}

/** The kilometre stone beside the road: a cap with the sign, a face with one number. */
export function Stone({ tMinus, label, size = "m" }: StoneProps) {
  const sized = size === "l" ? "stone stone-l" : "stone";
  return (
    <svg
      className={tMinus === 0 ? `${sized} stone-0` : sized}
      viewBox="0 0 44 48"
      role="img"
      aria-label={label}
    >
      <StoneFace tMinus={tMinus} />
    </svg>
  );
}

/** A small stone inside a picture, its foot's middle at (x, y); the picture's own name speaks for it. */
export function StoneInPicture({ tMinus, x, y }: { tMinus: number; x: number; y: number }) {
  return (
    <svg
      className={tMinus === 0 ? "stone-0" : undefined}
      x={x - 17}
      y={y - 37}
      width="34"
      height="37"
      viewBox="0 0 44 48"
      aria-hidden="true"
    >
      <StoneFace tMinus={tMinus} />
    </svg>
  );
}

function StoneFace({ tMinus }: { tMinus: number }) {
  const digits = String(Math.abs(tMinus));
  const long = digits.length > 2;
  return (
    <>
      <path className="stone-body" d={stoneBody} />
      <path className="stone-cap" d={stoneCap} />
      <text className="stone-sign" x="22" y="14">
        {signOf(tMinus)}
      </text>
      <text className={long ? "stone-n long" : "stone-n"} x="22" y={long ? 39 : 40.3}>
        {digits}
      </text>
    </>
  );
}
