import { Fragment } from "react";

/** Every second part in bold. */
export function Emphasis({ parts }: { parts: readonly string[] }) {
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      <b key={part} className="nb">
        {part}
      </b>
    ) : (
      <Fragment key={part}>{part}</Fragment>
    ),
  );
}
