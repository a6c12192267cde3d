import { roundKinds, roundNumbers } from "~/domain/rounds";
import type { RoundFilters } from "~/domain/rounds-page";

/** What the address of the rounds' page asks for; anything unknown is as if it were not there. */
export function readRoundsAddress(params: URLSearchParams): { filters: RoundFilters; isAdding: boolean } {
  const kind = params.get("cap");
  const number = Number(params.get("lan"));
  return {
    filters: {
      kind: roundKinds.find((one) => one === kind) ?? null,
      number: roundNumbers.find((one) => one === number) ?? null,
    },
    isAdding: params.has("them"),
  };
}

/** The address of the page that shows this. */
export function roundsPath(slug: string, { kind, number }: RoundFilters, isAdding = false): string {
  const params = new URLSearchParams();
  if (kind) params.set("cap", kind);
  if (number) params.set("lan", String(number));
  if (isAdding) params.set("them", "1");
  const query = params.toString();
  return `/${slug}/lich/hiep-thuong${query ? `?${query}` : ""}`;
}

export const roundPath = (slug: string, id: string): string => `/${slug}/lich/hiep-thuong/${id}`;
