import type { ReactNode } from "react";
import { Details } from "~/ui/kit/details";

/** A question with its short answer beside it; one tap opens what it is made of. */
export function Answer({
  question,
  answer,
  children,
}: {
  question: string;
  answer: string;
  children: ReactNode;
}) {
  return (
    <Details
      summary={
        <>
          <b>{question}</b> {answer}
        </>
      }
    >
      {children}
    </Details>
  );
}
