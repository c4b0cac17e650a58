import type { Contract } from "../../../shared/kernel/contract";
import type { dispenseCalls } from "../../../shared/prescriptions/dispense-calls";
import type { stockCalls } from "../../../shared/prescriptions/stock-calls";
import type { Handlers } from "../../kernel/call";
import type { Parts } from "../parts";
import { count, movements, receive, stock, stockOf, writeOff } from "../stock/shelf-calls";
import { cannotSupply, dispense } from "./dispense";
import { label } from "./label";
import { claim, dispensing, putBack, queue, scan, secondCheck } from "./put-together";

/** The shelf and putting together what was paid, as code. */
export const dispenseHandlers = (parts: Parts): Handlers<Contract<typeof stockCalls & typeof dispenseCalls>> => ({
  stock: stock(parts),
  stockOf: stockOf(parts),
  movements: movements(parts),
  receive: receive(parts),
  count: count(parts),
  writeOff: writeOff(parts),
  queue: queue(parts),
  dispensing: dispensing(parts),
  claim: claim(parts),
  putBack: putBack(parts),
  scan: scan(parts),
  secondCheck: secondCheck(parts),
  dispense: dispense(parts),
  cannotSupply: cannotSupply(parts),
  label: label(parts),
});
