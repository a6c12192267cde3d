import { Link } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Notice } from "~/ui/kit/notice";
import type { OverviewPage } from "~/usecases/overview.server";

/** False claims that wait for a decision or an answer. */
export function OpenCases({ page: { slug, rebuttals } }: { page: OverviewPage }) {
  const words = useTexts().cases.overview;
  if (!rebuttals) return null;
  return (
    <Notice
      kind={rebuttals.over > 0 ? "warn" : "info"}
      actions={<Link to={`/${slug}/phan-bac${rebuttals.over > 0 ? "?qua=1" : ""}`}>{words.open}</Link>}
    >
      {words.text(rebuttals)}
    </Notice>
  );
}
