import { Flex } from "antd";
import { ClaimByCode } from "./claim-by-code";
import { ReadCard } from "./read-card";

/** What a desk does about identity: a code from a phone, or a card to be scanned. */
export const IdentityPage = () => (
  <main className="wb-clinic">
    <Flex vertical gap={16} className="wb-clinic__column">
      <ClaimByCode />
      <ReadCard />
    </Flex>
  </main>
);
