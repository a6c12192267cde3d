import { Link } from "@remix-run/react";
import type { OwnMatter } from "~/domain/opinion-page";
import { useTexts } from "~/i18n/texts";

/** To who raised a matter: read or not, the issue it went into, and what was answered. */
export function WhatBecame({ matter: { became, isSeen }, slug }: { matter: OwnMatter; slug: string }) {
  const t = useTexts();
  const { own } = t.opinion;
  if (!became) return <>{isSeen ? own.seen : own.waiting}</>;
  return (
    <>
      <Link to={`/${slug}/du-luan/van-de/${became.number}`}>{became.code}</Link>,{" "}
      {t.opinionIssues.states[became.state]}
      {became.answers.map((answer) => (
        <span className="sub" key={answer}>
          {own.answer(answer)}
        </span>
      ))}
    </>
  );
}
