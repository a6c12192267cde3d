/** The number in the address; 0, which no line has, for what is none. */
export const proposalNumber = ({ proposal = "" }: Record<string, string>): number =>
  /^[1-9]\d{0,6}$/.test(proposal) ? Number(proposal) : 0;
