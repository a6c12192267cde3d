import type { Change as Way } from "~/domain/readiness-grades";
import { formatShortDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";

const arrows = { up: "▲", down: "▼", same: "=" } as const;

/** Better, worse or alike since another day: an arrow and its word. */
export function Change({ change, day, short }: { change: Way; day: string | null; short?: boolean }) {
  const words = useTexts().readiness;
  if (change === null || day === null) return null;
  const said = words.changeFrom({ change: words.changes[change], day: formatShortDay(day) });
  return (
    <span className={`ready-change ready-${change}`}>
      <span aria-hidden="true">{arrows[change]}</span>{" "}
      <span className={short ? "sr" : undefined}>{said}</span>
    </span>
  );
}
