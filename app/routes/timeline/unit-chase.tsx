import { useState } from "react";
import type { MilestonePage, UnitSection } from "~/domain/milestone-page";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { useHydrated } from "~/ui/kit/hydrated";
import { TextArea } from "~/ui/kit/inputs";

/** The names of those who have not done it, to paste into a message or to take into Excel. */
export function Chase({ page, units }: { page: MilestonePage; units: UnitSection }) {
  const words = useTexts().timeline.units;
  const names = units.missing.join("\n");
  return (
    <Details summary={words.chase}>
      <div className="form tl-form">
        <TextArea
          name="names"
          id="don-doc"
          label={words.names}
          readOnly
          defaultValue={names}
          key={names}
          rows={Math.min(12, units.missing.length)}
        />
        <div className="acts">
          <CopyButton text={names} />
          <ButtonLink icon="download" reloadDocument to={`/${page.slug}/lich/${page.row.key}/chua-lam.csv`}>
            {words.csv}
          </ButtonLink>
        </div>
      </div>
    </Details>
  );
}

/** Only where scripts run; the text can be marked by hand everywhere. */
function CopyButton({ text }: { text: string }) {
  const words = useTexts().timeline.units;
  const [isCopied, setCopied] = useState(false);
  if (!useHydrated()) return null;
  const copy = () => {
    void navigator.clipboard?.writeText(text).then(() => setCopied(true));
  };
  return (
    <>
      <Button type="button" onClick={copy}>
        {words.copy}
      </Button>
      <span role="status">{isCopied ? words.copied : ""}</span>
    </>
  );
}
