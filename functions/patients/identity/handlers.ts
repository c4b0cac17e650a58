import { identityPolicy } from "../../../shared/patients/identity-policy";
import type { identity } from "../../../shared/patients/identity-contract";
import type { Handlers } from "../../kernel/call";
import { internalCards } from "../../ports/health-card/internal";
import { addPatient } from "./add-patient";
import { createClaims } from "./claim-store";
import { decideClaim, deskClaim } from "./decide-claim";
import { askDeskCode, deskCode } from "./desk-code";
import { giveNumber, takeNumberBack } from "./give-number";
import { healthCard, readHealthCard } from "./health-card";
import { createLimits } from "./limits";
import { cardsOfNumber, mergeCards, undoMerge } from "./merge-cards";
import type { IdentityGround, IdentityParts } from "./parts";
import { prove } from "./prove";
import { chooseRecord, recordChoices } from "./records";
import { sendProof } from "./send-proof";
import { cardHistory, unbind } from "./unbind";

/** Every call of the contract, as code. */
export function identityHandlers(ground: IdentityGround): Handlers<typeof identity> {
  const { table, vault, deskPhone, paceFactor } = ground;
  const parts: IdentityParts = {
    ...ground,
    policy: identityPolicy,
    claims: createClaims(table, vault),
    limits: createLimits(table, vault, identityPolicy, deskPhone, paceFactor),
    ownCards: internalCards(vault.blindIndex, identityPolicy.card.seconds),
  };
  return {
    addPatient: addPatient(parts),
    sendProof: sendProof(parts),
    prove: prove(parts),
    askDeskCode: askDeskCode(parts),
    deskCode: deskCode(parts),
    unbind: unbind(parts),
    cardHistory: cardHistory(parts),
    healthCard: healthCard(parts),
    recordChoices: recordChoices(parts),
    chooseRecord: chooseRecord(parts),
    giveNumber: giveNumber(parts),
    takeNumberBack: takeNumberBack(parts),
    deskClaim: deskClaim(parts),
    decideClaim: decideClaim(parts),
    readHealthCard: readHealthCard(parts),
    cardsOfNumber: cardsOfNumber(parts),
    mergeCards: mergeCards(parts),
    undoMerge: undoMerge(parts),
  };
}
