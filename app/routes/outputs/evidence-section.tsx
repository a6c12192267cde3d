import { Link } from "@remix-run/react";
import { evidencePath } from "~/domain/evidence";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import type { EvidencePage } from "~/usecases/evidence-page.server";
import { EvidenceUpload } from "./evidence-upload";
import { evidenceName } from "./evidence-words";
import { PhotoGrid } from "./photo-grid";

/** The evidence of an output on the output's page: what is there, and more of it for those who may. */
export function EvidenceSection({ evidence }: { evidence: EvidencePage }) {
  const t = useTexts();
  const words = t.evidence;
  const { slug, number, code, items, canAdd } = evidence;
  if (items.length === 0 && !canAdd) return null;
  return (
    <Section
      id="minh-chung"
      title={words.title}
      note={items.length > 0 ? words.count(items.length) : undefined}
      action={
        items.length > 0 && canAdd ? <Link to={evidencePath(slug, number)}>{words.manage}</Link> : undefined
      }
    >
      {items.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <PhotoGrid
          slug={slug}
          label={words.titleOf(code)}
          photos={items.map((item, at) => ({
            ...{ id: item.id, number, kind: item.kind, told: item.caption },
            name: evidenceName(item, at, code, t),
            children: item.caption ? <p className="ev-caption">{item.caption}</p> : undefined,
          }))}
        />
      )}
      {canAdd ? <EvidenceUpload evidence={evidence} problems={[]} /> : null}
    </Section>
  );
}
