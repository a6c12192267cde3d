import type { ReactNode } from "react";
import { FieldError } from "./field";

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

interface ChoiceGroupText {
  name: string;
  id?: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly Choice[];
  /** One under the other, in one row, or in columns of a long list. */
  layout?: "list" | "row" | "columns";
}

/** Any number of choices; the form sends one value per tick. */
export function CheckboxGroup({
  defaultValues = [],
  ...group
}: ChoiceGroupText & { defaultValues?: readonly string[] }) {
  return <ChoiceGroup {...group} type="checkbox" chosen={defaultValues} />;
}

/** Exactly one choice. */
export function RadioGroup({ defaultValue, ...group }: ChoiceGroupText & { defaultValue?: string }) {
  return <ChoiceGroup {...group} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />;
}

export interface CheckboxProps {
  name: string;
  id?: string;
  /** What the form sends when ticked. */
  value?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  defaultChecked?: boolean;
  /** Must be ticked before the form is sent. */
  required?: boolean;
}

/** One yes or no, standing alone. */
export function Checkbox({
  name,
  id = name,
  value = "1",
  label,
  hint,
  error,
  defaultChecked,
  required,
}: CheckboxProps) {
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className="f">
      <label className="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={errorId}
        />
        <span>{label}</span>
        {hint ? <span className="f-hint">{hint}</span> : null}
      </label>
      {errorId ? <FieldError id={errorId}>{error}</FieldError> : null}
    </div>
  );
}

const layoutClass = { list: "choices", row: "choices choices-row", columns: "choices choices-cols" } as const;

interface ChoiceGroupProps extends ChoiceGroupText {
  type: "checkbox" | "radio";
  chosen: readonly string[];
}

/** The first box carries the group's id, so that a list of problems can lead to it. */
function ChoiceGroup({
  type,
  name,
  id = name,
  legend,
  hint,
  error,
  options,
  layout = "list",
  chosen,
}: ChoiceGroupProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset aria-describedby={described}>
      <legend className="legend-title">{legend}</legend>
      {hint ? (
        <p className="f-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className={layoutClass[layout]}>
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type={type}
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
            />
            <span>{option.label}</span>
            {option.hint ? <span className="f-hint">{option.hint}</span> : null}
          </label>
        ))}
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}
