import type { RequestHandler } from "express";

/**
 * Lets go of a reader who has taken nothing of an answer for that long (milliseconds) though there was something to take:
 * what waits for such a reader is held in memory, and a file that is made for the reader stays open.
 */
export function cutSlowReaders(longest: number): RequestHandler {
  return (_request, response, next) => {
    const { socket } = response;
    // Node calls this when neither side has moved a byte; it sees the parts of a long write as well.
    response.setTimeout(longest, () => {
      if (socket && socket.writableLength > 0) socket.destroy();
      else if (!response.writableFinished) response.setTimeout(longest);
    });
    next();
  };
}
