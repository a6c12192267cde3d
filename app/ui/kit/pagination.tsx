import type { ReactNode } from "react";
import { ButtonLink } from "./button";

export interface PageStep {
  to: string;
  label: string;
}

export interface PaginationProps {
  label: string;
  newer?: PageStep;
  older?: PageStep;
  /** What is shown and in which order: "50 mục, mới nhất trước". */
  summary?: ReactNode;
}

/** Steps through a list by key, so that the thousandth page costs what the first does; there are no page numbers. */
export function Pagination({ label, newer, older, summary }: PaginationProps) {
  return (
    <nav className="pager" aria-label={label}>
      {newer ? (
        <ButtonLink size="sm" to={newer.to} rel="prev">
          {newer.label}
        </ButtonLink>
      ) : null}
      {older ? (
        <ButtonLink size="sm" to={older.to} rel="next">
          {older.label}
        </ButtonLink>
      ) : null}
      {summary ? <span>{summary}</span> : null}
    </nav>
  );
}
