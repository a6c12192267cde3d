/** There is more to do than the server takes on at once; what was asked has not been done. */
export class Busy extends Error {}

/** After how many seconds a refused visitor is asked to come again. */
export const busySeconds = 10;
