/** The number of the case that an address names; what is none names no case. */
export const caseNumber = ({ case: typed = "" }: Record<string, string>): number =>
  /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : 0;
