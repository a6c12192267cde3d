import type { PlanDocument } from "~/domain/campaign";
import { documentParts } from "~/domain/documents-page";
import { useTexts } from "~/i18n/texts";
import { Facts } from "~/ui/kit/facts";
import { partName, partText, unknownDay } from "./document-words";

/** What is known of a document. */
export function DocumentFacts({ document }: { document: PlanDocument }) {
  const t = useTexts();
  const heads = t.plan.documents;
  const missing: Partial<Record<string, string>> = {
    numberSymbol: heads.noNumber,
    signedOn: unknownDay(document, heads),
  };
  return (
    <Facts
      layout="list"
      facts={documentParts.map((part) => {
        const text = document[part];
        return {
          term: partName(part, t),
          value: text ? (
            partText(part, text, t)
          ) : (
            <span className="muted">{missing[part] ?? t.documents.page.none}</span>
          ),
        };
      })}
    />
  );
}
