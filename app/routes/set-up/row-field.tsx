import type { InputHTMLAttributes } from "react";
import { FieldError } from "~/ui/kit/field";

interface RowFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id"> {
  name: string;
  /** Spoken: the column and the row. */
  label: string;
  error?: string;
}

/** A text field in a table's cell: its column's head is its label, its message stands beneath it. */
export function RowField({ name, label, error, ...rest }: RowFieldProps) {
  return (
    <>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...rest}
        id={name}
        name={name}
        className="in"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
      {error ? <FieldError id={`${name}-error`}>{error}</FieldError> : null}
    </>
  );
}

interface RowSelectProps {
  name: string;
  label: string;
  defaultValue: string;
  options: readonly { value: string; label: string }[];
}

export function RowSelect({ name, label, defaultValue, options }: RowSelectProps) {
  return (
    <select id={name} name={name} className="in" aria-label={label} defaultValue={defaultValue}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
