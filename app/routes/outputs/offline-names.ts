import type { OfflineForms } from "~/usecases/outbox.server";

/** Names of the units, categories, channels and messages whose keys the forms' fields hold. */
export function namesIn(forms: readonly OfflineForms[]): ReadonlyMap<string, string> {
  return new Map(
    forms.flatMap(({ output: { options } }) =>
      [
        ...options.own,
        ...options.others,
        ...options.categories,
        ...options.channels,
        ...options.messages,
      ].map(([key, name]): [string, string] => [key, name]),
    ),
  );
}
