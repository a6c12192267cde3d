import { useEffect, useRef, useState } from "react";
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
  const names = useFieldNames(problems);
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
                {names[field] ? `${names[field]}: ${message}` : message}
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

/**
 * Four times "Chưa nhập." says nothing: where a sentence stands more than once, each is told with its field's label, as
 * the page has it. Without scripts the links alone tell them apart.
 */
function useFieldNames(problems: readonly FormProblem[]): Record<string, string> {
  const [names, setNames] = useState<Record<string, string>>({});
  useEffect(() => {
    const isAgain = ({ message }: FormProblem) =>
      problems.filter((one) => one.message === message).length > 1;
    const named = problems.filter(isAgain).flatMap(({ field }): [string, string][] => {
      const name = field === undefined ? "" : labelOf(field);
      return field === undefined || name === "" ? [] : [[field, name]];
    });
    setNames(Object.fromEntries(named));
  }, [problems]);
  return names;
}

/** A control's label, or the heading of its group. */
function labelOf(id: string): string {
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`);
  const legend = document.getElementById(id)?.closest("fieldset")?.querySelector("legend");
  return (label ?? legend)?.textContent?.trim() ?? "";
}

/** Following a fragment scrolls but does not always put the cursor there. */
function focusField(event: React.MouseEvent, id: string) {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  field.focus();
}
