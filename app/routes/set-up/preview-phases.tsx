import type { Preview } from "~/domain/set-up-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { BarRow } from "./phase-bars";

/** The phases as bars over the campaign's days, with their days in words beside them. */
export function PreviewPhases({ preview }: { preview: Preview }) {
  const words = useTexts().setUp;
  if (preview.phases.length === 0) return null;
  return (
    <Section title={words.preview.phases}>
      <ul className="su-bars">
        {preview.phases.map((phase) => (
          <li key={`${phase.name} ${phase.startOn}`}>
            <span>
              <b>{phase.name}</b>{" "}
              <span className="sub">
                {words.preview.window({ from: formatDay(phase.startOn), to: formatDay(phase.endOn) })} (
                {countOf(phase.from)} … {countOf(phase.to)})
              </span>
            </span>
            <BarRow preview={preview} phase={phase} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const countOf = (days: number) => (days === 0 ? "T0" : days > 0 ? `T−${days}` : `T+${-days}`);
