import { MyList } from "../../../shell/my-list";
import { RequestCell } from "../../parts/request-cell";
import { requestCalls } from "../../request-calls";
import { useRequestWords } from "../../request-words";
import { useDeskPhones } from "../../use-desk-phones";
import "../../orders.scss";

/** Every service request of this account, the latest first. */
export default function Requests() {
  const words = useRequestWords();
  const phones = useDeskPhones();
  return (
    <MyList
      said={words.list}
      ask={requestCalls.mine}
      phones={phones}
      line={(line) => <RequestCell key={line.id} words={words} line={line} />}
    />
  );
}
