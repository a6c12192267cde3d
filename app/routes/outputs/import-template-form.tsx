import { useState } from "react";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { UnitSelect, unitsOf } from "~/ui/unit-select";
import type { ImportsPage } from "~/usecases/imports-page.server";

/** The empty list of a unit, to be filled in; a telephone shows no sign of a download, so the page does. */
export function ImportTemplate({ units, path }: { units: ImportsPage["units"]; path: string }) {
  const words = useTexts().imports;
  const [isFetched, setFetched] = useState(false);
  return (
    <Section title={words.templateTitle} note={words.templateLede}>
      <form method="get" action={path} className="bar" onSubmit={() => setFetched(true)}>
        <UnitSelect name="don-vi" label={words.templateUnit} units={unitsOf(units)} />
        <Button icon="download">{words.templateGet}</Button>
      </form>
      {isFetched ? (
        <Notice kind="ok" live="status">
          {words.templateFetched}
        </Notice>
      ) : null}
    </Section>
  );
}
