/**
 * A mail server in a process of its own, as good or bad as it is told to be: `{ mode }` over IPC, answered after
 * all that was told before. Tells of every
 * letter whose whole text it had, whatever it answered.
 */
import { createServer } from "node:net";
import { SMTPServer } from "smtp-server";

let mode = "accept";

const refusal = (responseCode) => Object.assign(new Error("refused by the test's server"), { responseCode });

const smtp = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  disabledCommands: ["STARTTLS"],
  onAuth: ({ username, password }, _session, done) =>
    done(password === "mat-khau-thu" ? null : refusal(535), { user: username }),
  onMailFrom: (_address, _session, done) => {
    if (mode !== "hang-at-sender") done();
  },
  onRcptTo: (_address, _session, done) =>
    done({ "later-at-recipient": refusal(451), "never-at-recipient": refusal(550) }[mode]),
  onData: (stream, session, done) => {
    if (mode === "drop-before-text") return void end(session);
    const pieces = [];
    stream.on("data", (piece) => pieces.push(piece));
    stream.on("end", () => {
      const { mailFrom, rcptTo } = session.envelope;
      const to = rcptTo.map(({ address }) => address);
      process.send({ raw: Buffer.concat(pieces).toString(), from: mailFrom.address, to, user: session.user });
      if (mode === "drop-after-text") end(session);
      else if (mode !== "hang-after-text")
        done({ "later-after-text": refusal(451), "never-after-text": refusal(554) }[mode]);
    });
  },
});
smtp.on("error", () => {});

/** Cuts the line without a word. */
function end({ id }) {
  for (const connection of smtp.connections) if (connection.id === id) connection._socket.destroy();
}

const server = createServer((socket) => {
  socket.on("error", () => {});
  if (mode === "hang-at-greeting") return;
  if (mode === "drop-at-greeting") return void socket.destroy();
  smtp.server.emit("connection", socket);
});
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));

process.on("message", (told) => {
  mode = told.mode ?? mode;
  process.send({ mode });
});
process.once("disconnect", () => process.exit(0));
