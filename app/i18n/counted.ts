/** "1 day", "2 days": English counts; Vietnamese has one form. The plural is the word with an s unless told. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
