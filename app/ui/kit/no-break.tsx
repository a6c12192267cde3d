import { Fragment } from "react";

/** Keeps compounds of a heading on one line ("ngày bầu cử"): Vietnamese writes one word as several syllables. */
export function NoBreak({ text, compounds }: { text: string; compounds: readonly string[] }) {
  if (compounds.length === 0) return <>{text}</>;
  return (
    <>
      {partsOf(text, compounds).map(({ part, at }) =>
        compounds.includes(part) ? (
          <span className="nb" key={at}>
            {part}
          </span>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        ),
      )}
    </>
  );
}

function partsOf(text: string, compounds: readonly string[]): { part: string; at: number }[] {
  const either = compounds.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  let at = 0;
  return text
    .split(new RegExp(`(${either})`))
    .map((part) => {
      const here = { part, at };
      at += part.length;
      return here;
    })
    .filter(({ part }) => part !== "");
}
