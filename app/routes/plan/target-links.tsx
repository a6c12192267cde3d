import type { PlanPage } from "~/domain/plan";
import { useTexts } from "~/i18n/texts";
import { ButtonLink } from "~/ui/kit/button";

/** The other ways to a unit's figure: rules, sizes, a worksheet. */
export function TargetLinks({ page }: { page: PlanPage }) {
  const words = useTexts().targets.links;
  const base = `/${page.slug}/ke-hoach`;
  return (
    <>
      <ButtonLink size="sm" to={`${base}/dinh-muc`}>
        {words.rules(page.rules)}
      </ButtonLink>
      <ButtonLink size="sm" to={`${base}/quy-mo`}>
        {words.sizes}
      </ButtonLink>
      {page.canEdit ? (
        <ButtonLink size="sm" to={`${base}/dan?ky=${encodeURIComponent(page.matrix.period)}`}>
          {words.paste}
        </ButtonLink>
      ) : null}
    </>
  );
}
