import type { PlanPage } from "~/domain/plan";
import { useTexts } from "~/i18n/texts";
import { ButtonLink } from "~/ui/kit/button";

/** The way to the figures of a worksheet, for who sets targets. */
export function PasteTargets({ page }: { page: PlanPage }) {
  const words = useTexts().targets.links;
  if (!page.canEdit) return null;
  return (
    <ButtonLink size="sm" to={`/${page.slug}/ke-hoach/dan?ky=${encodeURIComponent(page.matrix.period)}`}>
      {words.paste}
    </ButtonLink>
  );
}
