import { signOf } from "./stone";

export interface TMinusProps {
  /** Days left to election day; 0 on the day, negative after it. */
  tMinus: number;
  /** Spoken instead of the sign: "còn 13 ngày". */
  label: string;
  /** Sets it in a right-aligned column, like a timetable. */
  column?: boolean;
}

/** The mark as text: grey sign, strong number. */
export function TMinus({ tMinus, label, column }: TMinusProps) {
  return (
    <span className={column ? "tn tn-col" : "tn"}>
      <span aria-hidden="true">
        <span className="tn-sign">{signOf(tMinus)}</span>
        {Math.abs(tMinus)}
      </span>
      <span className="sr">{label}</span>
    </span>
  );
}
