import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { useState } from "react";
import { Field, type FieldText } from "./field";
import { useHydrated } from "./hydrated";

interface Named extends FieldText {
  name: string;
  /** Defaults to the name; give one when a page holds two forms with the same names. */
  id?: string;
  /** A class of the field, such as `grow` in a filter row or `c-4` in columns. */
  fieldClass?: string;
}

export type TextInputProps = Named & Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id">;

/** One line of text; also for passwords, addresses and search through `type`. */
export function TextInput({
  label,
  aside,
  hint,
  error,
  name,
  id = name,
  fieldClass,
  className,
  ...rest
}: TextInputProps) {
  return (
    <Field id={id} label={label} aside={aside} hint={hint} error={error} className={fieldClass}>
      {(aria) => <input type="text" {...rest} {...aria} name={name} className={inClass(className)} />}
    </Field>
  );
}

/**
 * A number as people type it ("1.171"), right-aligned; a text field with the digits' keyboard,
 * since a browser's number field changes with the mouse wheel and loses what it cannot read.
 */
export function NumberInput(props: TextInputProps) {
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      {...props}
      className={inClassOnly("w-number", props.className)}
    />
  );
}

export type TextAreaProps = Named &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "id"> & {
    /** Says how much of `maxLength` is used; shown where scripts run. */
    counter?: (used: number, max: number) => ReactNode;
  };

/** Several lines of text, with a counter when it has a greatest length. */
export function TextArea({ counter, ...props }: TextAreaProps) {
  const { label, aside, hint, error, name, id = name, fieldClass, className, onInput, ...rest } = props;
  const [used, setUsed] = useState(String(rest.defaultValue ?? rest.value ?? "").length);
  const counts = useHydrated() && counter !== undefined && rest.maxLength !== undefined;
  const foot = counts && rest.maxLength !== undefined ? counter?.(used, rest.maxLength) : undefined;
  return (
    <Field id={id} label={label} aside={aside} hint={hint} error={error} foot={foot} className={fieldClass}>
      {(aria) => (
        <textarea
          rows={3}
          {...rest}
          {...aria}
          name={name}
          className={inClass(className)}
          onInput={(event) => {
            setUsed(event.currentTarget.value.length);
            onInput?.(event);
          }}
        />
      )}
    </Field>
  );
}

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectGroup {
  group: string;
  options: readonly SelectOption[];
}

export type SelectProps = Named &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, "name" | "id" | "children"> & {
    options: readonly (SelectOption | SelectGroup)[];
  };

/** The native list of choices, grouped where the options are. */
export function Select({ options, ...props }: SelectProps) {
  const { label, aside, hint, error, name, id = name, fieldClass, className, ...rest } = props;
  return (
    <Field id={id} label={label} aside={aside} hint={hint} error={error} className={fieldClass}>
      {(aria) => (
        <select {...rest} {...aria} name={name} className={inClass(className)}>
          {options.map((entry) =>
            "group" in entry ? (
              <optgroup key={entry.group} label={entry.group}>
                {entry.options.map(optionOf)}
              </optgroup>
            ) : (
              optionOf(entry)
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function optionOf({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}

function inClass(extra?: string): string {
  return extra ? `in ${extra}` : "in";
}

function inClassOnly(name: string, extra?: string): string {
  return extra ? `${name} ${extra}` : name;
}
