/** The number of the field report that an address names; what is none names no report. */
export const fieldNumber = ({ number = "" }: Record<string, string>): number =>
  /^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0;
