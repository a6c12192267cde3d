/** The order of two plain texts, civil dates and instants, for sorting. */
export const inTextOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The earlier and the later of two civil dates or instants. */
export const earlierOf = (a: string, b: string): string => (b < a ? b : a);
export const laterOf = (a: string, b: string): string => (a < b ? b : a);
