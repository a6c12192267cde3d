import { Link } from "@remix-run/react";
import type { DocumentUse } from "~/domain/documents-page";
import { type Texts, useTexts } from "~/i18n/texts";
import { RowList } from "~/ui/kit/row-list";

/** What points to a document; each opens, where it has a page. */
export function DocumentUses({ uses }: { uses: readonly DocumentUse[] }) {
  const t = useTexts();
  if (uses.length === 0) return <p className="muted">{t.documents.page.usesEmpty}</p>;
  return (
    <RowList
      fine
      rows={uses.map((use, index) => ({
        key: `${index} ${use.kind} ${use.name}`,
        title: use.path === null ? titleOf(use, t) : <Link to={use.path}>{titleOf(use, t)}</Link>,
        end: endOf(use, t),
      }))}
    />
  );
}

function titleOf({ kind, name }: DocumentUse, { documents }: Texts): string {
  if (kind === "targets") return `${documents.uses.targets}, ${name || documents.wholeCampaign}`;
  if (kind === "round" || kind === "baseline") return `${documents.uses[kind]} ${name}`;
  return name || documents.uses[kind];
}

function endOf({ kind, name, count }: DocumentUse, { documents }: Texts): string {
  if (kind === "targets") return documents.cells(count);
  if (kind === "round" || kind === "baseline" || name === "") return "";
  return documents.uses[kind];
}
