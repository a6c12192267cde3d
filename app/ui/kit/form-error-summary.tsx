import { useEffect, useRef } from "react";
import { StatusMark } from "./status";

export interface FormProblem {
  /** The id of the control to correct; a problem of the whole form has none. */
  field?: string;
  message: string;
}

/**
 * The problems of a refused form, each leading to its field. It takes the focus when it appears, with scripts
 * and without, so that it is heard and seen first.
 */
export function FormErrorSummary({ title, problems }: { title: string; problems: readonly FormProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page was loaded to show these problems
    <div ref={box} className="problems" role="alert" tabIndex={-1} autoFocus>
      <h2>
        <StatusMark kind="bad" />
        <span>{title}</span>
      </h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field ?? ""}:${message}`}>
            {field ? (
              <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Following a fragment scrolls but does not always put the cursor there. */
function focusField(event: React.MouseEvent, id: string) {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  field.focus();
}
