/** The number of the site that an address names; what is none names no site. */
export const siteNumber = ({ site = "" }: Record<string, string>): number =>
  /^[1-9]\d{0,8}$/.test(site) ? Number(site) : 0;
