import type { NotSigned, SignatureService } from "../../functions/ports/signature/port";
import { proves } from "../../functions/ports/signature/proof";
import type { Clock } from "../../functions/ports/clock/port";
import { openKeep } from "../../scripts/sandbox/keep";
import type * as Sandbox from "../../scripts/sandbox/signature/authority";
import type { Authority, Certified } from "../../scripts/sandbox/signature/authority";
import { done, refused } from "../../shared/kernel/result";

/** Keys are made once for a process: making them is the slow part. */
const keys = openKeep(undefined).shelf<Certified>("signature-keys");

/** A certificate authority with real keys, opened with the first signature; `stopped` cuts the line, `fails` is its reason why not. */
export function signatureDouble(clock: Pick<Clock, "now">) {
  let authority: Promise<Authority> | undefined;
  const open = async () => {
    // Loaded by the first signature only: most tests sign nothing, and the parser of certificates is heavy.
    const { openAuthority } = require("../../scripts/sandbox/signature/authority") as typeof Sandbox;
    return openAuthority(keys, () => Date.parse(clock.now()));
  };
  const double = {
    stopped: false,
    fails: undefined as NotSigned | undefined,
    /** How often somebody signed. */
    signed: 0,
    authority: () => (authority ??= open()),
  };
  const port: SignatureService = {
    // Nothing stands in between: the certificate brings its root along.
    holds: (request, signature, at) => proves(request, signature, signature.chain, at),
    async sign({ signer, bytes }) {
      if (double.stopped) return refused("unreachable");
      if (double.fails) return refused(double.fails);
      double.signed++;
      return done(await (await double.authority()).sign(signer, bytes));
    },
  };
  return Object.assign(double, { port });
}
