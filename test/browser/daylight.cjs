/**
 * Stories of patients and nurses happen by day: at night the hospital keeps quiet (row 91), and at midnight "today" changes
 * under a browser's feet. Whenever the tests run, their hospital, its world and its browsers live in one working day:
 * outside of it their clocks run ahead, all by the same time.
 */
const HOUR = 3_600_000;
const [BEGINS, CLOSES] = [9.5, 18];
/** Chongqing's hour of the day, with its fraction. */
const hourOf = (now) => (((now / HOUR + 8) % 24) + 24) % 24;

/** By how many milliseconds a clock is set ahead so that a whole working day lies before it. */
function aheadAt(now) {
  const hour = hourOf(now);
  return hour >= BEGINS && hour < CLOSES ? 0 : Math.round(((BEGINS - hour + 24) % 24) * HOUR);
}

/** Sets the clock of a process or a page ahead; whole in itself, since a browser is handed its text. */
function setAhead(ahead) {
  const Plain = globalThis.Date;
  globalThis.Date = new Proxy(Plain, {
    construct: (date, args, as) => Reflect.construct(date, args.length ? args : [Plain.now() + ahead], as),
    apply: () => new Plain(Plain.now() + ahead).toString(),
    get: (date, name) => (name === "now" ? () => Plain.now() + ahead : Reflect.get(date, name)),
  });
}

/** What a server says of its time goes by the same clock: clients of a store correct theirs by it. */
function sayAhead({ ServerResponse }) {
  const plain = ServerResponse.prototype.writeHead;
  ServerResponse.prototype.writeHead = function writeHead(...args) {
    if (!this.headersSent && !this.hasHeader("date")) this.setHeader("date", new Date().toUTCString());
    return plain.apply(this, args);
  };
}

const ahead = Number((process.env.CLOCK_AHEAD_MS ??= String(aheadAt(Date.now()))));
if (ahead) {
  setAhead(ahead);
  sayAhead(require("node:http"));
}

module.exports = { ahead, aheadAt, setAhead };
