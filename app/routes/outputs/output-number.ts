/** The output's number in an address; one that no output has stands for anything that is not a number. */
export const numberIn = ({ number = "" }: Record<string, string>) =>
  /^\d{1,9}$/.test(number) ? Number(number) : 0;
