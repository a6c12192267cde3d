import { Link } from "@remix-run/react";
import type { RoundCoverage } from "~/domain/rounds";
import { useTexts } from "~/i18n/texts";

interface RoundsLineProps {
  slug: string;
  coverage: readonly RoundCoverage[];
  /** Says that the milestone keeps a day of its own. */
  note?: boolean;
}

/** How far the consultations are, in one line that leads to all of them. */
export function RoundsLine({ slug, coverage, note }: RoundsLineProps) {
  const { rounds: words } = useTexts();
  const said = coverage.map((one) => words.coverage.short({ ...one, kind: words.kinds[one.kind] }));
  return (
    <p className="tl-rounds">
      <b>{words.line.title}:</b> {said.length > 0 ? said.join(" · ") : words.line.none}.{" "}
      {note ? `${words.line.ownDay} ` : ""}
      <Link to={`/${slug}/lich/hiep-thuong`}>{words.line.all}</Link>
    </p>
  );
}
