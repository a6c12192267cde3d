import type { Socket } from "node:net";
import type { RequestHandler } from "express";

/** How often it is looked at while that time (milliseconds) runs. */
const looks = 4;

/**
 * Lets go of a reader who has taken nothing of an answer for that long (milliseconds) though there was something to take:
 * what waits for such a reader is held in memory, and a file that is made for the reader stays open. What the reader
 * sends meanwhile counts for nothing, which is why Node's own time limit of a connection does not do here.
 */
export function cutSlowReaders(longest: number): RequestHandler {
  return (_request, response, next) => {
    const { socket } = response;
    if (!socket) return next();
    let [last, still] = [takenOf(socket), 0];
    const looking = setInterval(() => {
      const taken = takenOf(socket);
      still = socket.writableLength > 0 && taken === last ? still + 1 : 0;
      last = taken;
      if (still >= looks) socket.destroy();
    }, longest / looks).unref();
    response.once("close", () => clearInterval(looking));
    next();
  };
}

/**
 * Bytes that have gone out, with those of a write that is still under way: what the connection below was given less what
 * it has left. Node shows neither of them above.
 */
function takenOf(socket: Socket): number {
  const handle: unknown = Reflect.get(socket, "_handle");
  const count = (name: string) => {
    const value: unknown = typeof handle === "object" && handle !== null ? Reflect.get(handle, name) : 0;
    return typeof value === "number" ? value : 0;
  };
  return count("bytesWritten") - count("writeQueueSize");
}
