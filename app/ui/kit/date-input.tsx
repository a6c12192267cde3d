import type { InputHTMLAttributes } from "react";
import { useRef } from "react";
import { Field, type FieldText } from "./field";
import { useHydrated } from "./hydrated";
import { Icon } from "./icon";

export type DateInputProps = FieldText &
  Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "type" | "min" | "max"> & {
    /** The form sends the text as typed, dd/mm/yyyy. */
    name: string;
    id?: string;
    fieldClass?: string;
    /** The calendar button's spoken name, such as "Mở lịch". */
    pickerLabel: string;
    /** Bounds of the calendar button alone, YYYY-MM-DD; the server judges what is typed. */
    min?: string;
    max?: string;
  };

/**
 * A civil date typed as dd/mm/yyyy, whatever the browser's language. Where scripts run, a button opens the
 * browser's own calendar and writes the chosen day into the field.
 */
export function DateInput({ pickerLabel, min, max, ...props }: DateInputProps) {
  const { label, aside, hint, error, name, id = name, fieldClass, className, ...rest } = props;
  const field = useRef<HTMLInputElement>(null);
  return (
    <Field id={id} label={label} aside={aside} hint={hint} error={error} className={fieldClass}>
      {(aria) => (
        <div className="date">
          <input
            inputMode="numeric"
            autoComplete="off"
            maxLength={10}
            {...rest}
            {...aria}
            ref={field}
            type="text"
            name={name}
            className={className ? `in ${className}` : "in"}
          />
          <CalendarButton
            label={pickerLabel}
            min={min}
            max={max}
            read={() => isoOf(field.current?.value ?? "")}
            write={(iso) => type(field.current, typedOf(iso))}
          />
        </div>
      )}
    </Field>
  );
}

interface CalendarButtonProps {
  label: string;
  min?: string;
  max?: string;
  read: () => string;
  write: (iso: string) => void;
}

/** Opens the calendar of a hidden native date field that has no name, so it is never sent. */
function CalendarButton({ label, min, max, read, write }: CalendarButtonProps) {
  const native = useRef<HTMLInputElement>(null);
  if (!useHydrated()) return null;
  const open = () => {
    if (!native.current) return;
    native.current.value = read();
    native.current.showPicker();
  };
  return (
    <>
      <input
        ref={native}
        className="date-native"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min={min}
        max={max}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <button type="button" className="date-open" aria-label={label} onClick={open}>
        <Icon name="calendar" />
      </button>
    </>
  );
}

/** Writes as a person would: setRangeText passes React by, so the events reach every listener of the form. */
function type(field: HTMLInputElement | null, text: string) {
  if (!field) return;
  field.setRangeText(text, 0, field.value.length, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.focus();
}

function isoOf(typed: string): string {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed.trim());
  return parts ? `${parts[3]}-${parts[2]?.padStart(2, "0")}-${parts[1]?.padStart(2, "0")}` : "";
}

function typedOf(iso: string): string {
  return iso.split("-").reverse().join("/");
}
