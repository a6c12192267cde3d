import type { FormOptions } from "~/usecases/outputs-options.server";
import type { OutputPage } from "~/usecases/outputs-output.server";

/**
 * The choices of a correction: besides what may be chosen now also what the output already says, such as a unit that
 * has ended, a category no longer in use, or another unit's channel.
 */
export function optionsWithKept({ fields, content, options }: OutputPage): FormOptions {
  const { own, others, categories, channels } = options;
  const known = new Set([...own, ...others].map(([key]) => key));
  const units = fields.units.flatMap((key, index): FormOptions["others"] =>
    known.has(key) ? [] : [[key, content.units[index] ?? key, ""]],
  );
  const [category] = fields.categories;
  const isKnownCategory = fields.categories.length !== 1 || categories.some(([key]) => key === category);
  const [channel] = fields.channels;
  const isKnownChannel = channel === undefined || channels.some(([id]) => id === channel);
  return {
    ...options,
    others: [...others, ...units],
    categories: isKnownCategory
      ? categories
      : [...categories, [category ?? "", content.category, content.unit, ""]],
    channels: isKnownChannel ? channels : [...channels, [channel, content.channel, "", category ?? ""]],
  };
}
