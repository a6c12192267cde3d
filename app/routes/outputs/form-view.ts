import { type FormEvent, useState } from "react";
import type { OutputFields } from "~/domain/outputs";
import { type FormAnswer, typed, typedAll } from "~/ui/forms";
import { useHydrated } from "~/ui/kit/hydrated";
import type { FormOptions } from "~/usecases/outputs-options.server";

/** An output's form while it is filled in. */
export interface FormView {
  initial: OutputFields;
  /** What was typed before, when the form comes back. */
  answer: FormAnswer | undefined;
  /** In words, by field. */
  problems: Record<string, string>;
  options: FormOptions;
  startsOn: string;
  latest: string;
  /** One row that exists already: it has one channel at most. */
  isRevision: boolean;
  live: LiveFields;
}

/** The choices on which other fields depend. Where no scripts run, every field shows and the server judges. */
export interface LiveFields {
  isLive: boolean;
  units: readonly string[];
  basis: string;
  qualifier: string;
}

type TextName =
  | "from"
  | "date"
  | "quantity"
  | "whole"
  | "per"
  | "message"
  | "title"
  | "link"
  | "note"
  | "qualifier";

/** Name, value and message of a field with one value. */
export const textField = ({ answer, initial, problems }: FormView, name: TextName) => ({
  name,
  defaultValue: typed(answer, name, initial[name]),
  error: problems[name],
});

/** What a field with several values holds. */
export const chosenIn = ({ answer, initial }: FormView, name: "units" | "categories" | "channels") =>
  typedAll(answer, name, initial[name]).filter((value) => value !== "");

/** Follows those choices as they are made; the handler belongs on an element around all fields. */
export function useLiveFields(initial: OutputFields, answer: FormAnswer | undefined) {
  const isLive = useHydrated();
  const [fields, setFields] = useState(() => ({
    units: typedAll(answer, "units", initial.units),
    basis: typed(answer, "basis", initial.basis),
    qualifier: typed(answer, "qualifier", initial.qualifier),
  }));
  const onChange = ({ target }: FormEvent) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || !target.form) return;
    if (!["units", "basis", "qualifier"].includes(target.name)) return;
    const form = new FormData(target.form);
    setFields({
      units: form.getAll("units").map(String),
      basis: String(form.get("basis")),
      qualifier: String(form.get("qualifier")),
    });
  };
  return { live: { isLive, ...fields }, onChange };
}
