import { type FormInput, formOf } from "~/server/forms.server";

/** What of a form may be sent back to its page: everything but passwords. */
export function withoutPasswords(form: FormInput): FormInput {
  const pairs = Object.entries(form.fields()).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return formOf(pairs.filter(([name]) => !/password/i.test(name)));
}

/** The same without codes of a second factor: one that was wrong is typed anew. */
export function withoutSecrets(form: FormInput): FormInput {
  const { code: _, ...kept } = withoutPasswords(form).fields();
  return formOf(
    Object.entries(kept).flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  );
}
