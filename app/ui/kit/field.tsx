import type { ReactNode } from "react";
import { StatusMark } from "./status";

/** What every control of a form says around itself. */
export interface FieldText {
  label: ReactNode;
  /** A grey word after the label, such as "không bắt buộc". */
  aside?: ReactNode;
  hint?: ReactNode;
  /** What is wrong, then what to do; its presence marks the control invalid. */
  error?: ReactNode;
}

/** Attributes that tie a control to its label, hint and message. */
export interface ControlAria {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

export interface FieldProps extends FieldText {
  id: string;
  /** Stands right of the hint, such as a counter of characters; it is described with it. */
  foot?: ReactNode;
  className?: string;
  children: (aria: ControlAria) => ReactNode;
}

/** Label above, control, hint below, then the message with its square. */
export function Field({ id, label, aside, hint, error, foot, className, children }: FieldProps) {
  const described = [hint && `${id}-hint`, foot && `${id}-foot`, error && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={className ? `f ${className}` : "f"}>
      <label className="f-label" htmlFor={id}>
        {label}
        {aside ? <small>{aside}</small> : null}
      </label>
      {children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {hint || foot ? (
        <div className="f-foot">
          {hint ? (
            <span className="f-hint" id={`${id}-hint`}>
              {hint}
            </span>
          ) : (
            <span />
          )}
          {foot ? (
            <span className="f-hint nb" id={`${id}-foot`}>
              {foot}
            </span>
          ) : null}
        </div>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}

/** The message of one control or group: the square, then the words. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span className="f-error" id={id}>
      <StatusMark kind="bad" />
      <span>{children}</span>
    </span>
  );
}

/** Controls that belong together under one name. */
export function Fieldset({
  legend,
  hint,
  children,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="set">
      <legend className="legend-title">{legend}</legend>
      {hint ? <p className="f-hint">{hint}</p> : null}
      <div className="form">{children}</div>
    </fieldset>
  );
}
