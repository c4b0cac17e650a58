import { useOperationsWords } from "../words";
import { fullnessOf } from "./fullness";

/** Taken of all: a pie, the number and a word, so that nothing hangs on colour. */
export function Fill({ taken, units }: { taken: number; units: number }) {
  const { fullness } = useOperationsWords();
  const how = fullnessOf(taken, units);
  return (
    <span className={`wb-fill wb-fill--${how}`}>
      <Pie share={units === 0 ? 0 : taken / units} />
      <span className="wb-fill__number">
        {taken}/{units}
      </span>
      <span className="wb-fill__word">{fullness[how]}</span>
    </span>
  );
}

const ROUND = 2 * Math.PI * 4;

function Pie({ share }: { share: number }) {
  return (
    <svg className="wb-fill__pie" viewBox="0 0 18 18" width="14" height="14" aria-hidden="true">
      <circle cx="9" cy="9" r="8" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle
        cx="9"
        cy="9"
        r="4"
        fill="none"
        stroke="currentColor"
        strokeWidth="8"
        strokeDasharray={`${Math.min(1, share) * ROUND} ${ROUND}`}
        transform="rotate(-90 9 9)"
      />
    </svg>
  );
}
