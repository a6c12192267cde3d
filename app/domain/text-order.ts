/** The order of two plain texts, civil dates and instants, for sorting. */
export const inTextOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
