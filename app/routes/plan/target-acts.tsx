import { listFilePath } from "~/domain/list-files";
import type { PlanPage } from "~/domain/plan";
import { useTexts } from "~/i18n/texts";
import { ButtonLink } from "~/ui/kit/button";

/** All targets as a file, and for who sets them the way to the figures of a worksheet. */
export function TargetActs({ page }: { page: PlanPage }) {
  const words = useTexts().targets.links;
  return (
    <div className="acts">
      <ButtonLink size="sm" icon="download" to={listFilePath(page.slug, "targets")} reloadDocument>
        {words.save}
      </ButtonLink>
      {page.canEdit ? (
        <ButtonLink size="sm" to={`/${page.slug}/ke-hoach/dan?ky=${encodeURIComponent(page.matrix.period)}`}>
          {words.paste}
        </ButtonLink>
      ) : null}
    </div>
  );
}
