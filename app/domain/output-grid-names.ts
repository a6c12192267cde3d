/** Names in cells: what a typed name stands for, and which names begin as somebody types. */
import { bareName, foldedName, keysByNames, type NamedKeys } from "./folded-names";

/** A thing with its names; the first is the one that a cell shows. */
export type Named = readonly [key: string, ...names: string[]];

/** All that can be named in a row, in small tuples: the page carries it. */
export interface GridChoices {
  /** Units that the person logs for, then those with which something may have been published together. */
  units: Named[];
  categories: Named[];
  channels: [id: string, name: string, unitKey: string][];
  messages: Named[];
}

export interface GridIndex {
  unit: NamedKeys;
  category: NamedKeys;
  message: NamedKeys;
  /** A channel by its name, first among those of the units; null: there is none. */
  channelOf(name: string, unitKeys: readonly string[]): string | null;
}

export function indexOf({ units, categories, channels, messages }: GridChoices): GridIndex {
  return {
    unit: keysByNames(units),
    category: keysByNames(categories),
    message: keysByNames(messages),
    channelOf: (name, unitKeys) => {
      const wanted = foldedName(name);
      const found = channels.filter(([id, known]) => foldedName(known) === wanted || id === name.trim());
      const own = found.find(([, , unitKey]) => unitKeys.includes(unitKey));
      return (own ?? found[0])?.[0] ?? null;
    },
  };
}

/** The key of a name, marks and case aside; "" for an empty cell, null for a name that is unknown or ambiguous. */
export function namedKey(known: NamedKeys, text: string): string | null {
  if (text.trim() === "") return "";
  return known.get(foldedName(text)) ?? known.get(bareName(text)) ?? null;
}

/** What a cell shows for a key: the first name that leads back to it, else the key itself. */
export function nameOf(named: readonly Named[], known: NamedKeys, key: string): string {
  const names = named.find(([own]) => own === key)?.slice(1) ?? [];
  return names.find((name) => namedKey(known, name) === key) ?? key;
}

/**
 * The names that fit what has been typed so far, best first: those that begin with it ("cao thang" also finds "Phường
 * Cao Thắng"), then those in which every typed word begins a word.
 */
export function suggestionsFor(named: readonly Named[], typed: string, limit: number): string[] {
  const wanted = foldedName(typed);
  if (wanted === "") return named.slice(0, limit).map(([, name = ""]) => name);
  const words = wanted.split(" ");
  const begins: string[] = [];
  const contains: string[] = [];
  for (const [, name = "", ...others] of named) {
    const texts = [name, ...others].flatMap((one) => [foldedName(one), bareName(one)]);
    if (texts.some((text) => text.startsWith(wanted))) begins.push(name);
    else if (texts.some((text) => words.every((word) => ` ${text}`.includes(` ${word}`))))
      contains.push(name);
    if (begins.length === limit) break;
  }
  return [...begins, ...contains].slice(0, limit);
}
