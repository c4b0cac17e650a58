import { useCallback, useEffect, useState } from "react";
import type { Id } from "../../../../shared/kernel/ids";
import { now } from "../../kernel/clock";
import { fileLink } from "../../shell/chat-thread";

const view = fileLink("patient");
type Link = { readonly url: string; readonly expiresAt: string };
/** A link lives for a minute; a picture that was drawn stays drawn. */
const links = new Map<Id, Link>();
const MOST = 200;

const fresh = (id: Id): string | undefined => {
  const link = links.get(id);
  return link && link.expiresAt > now() ? link.url : undefined;
};

async function linkTo(id: Id): Promise<string | undefined> {
  const known = fresh(id);
  if (known) return known;
  const answer = await view({ id });
  if (!answer.ok) return undefined;
  if (links.size >= MOST) links.clear();
  links.set(id, answer.value);
  return answer.value.url;
}

/** An attachment's address, asked for when it is wanted; every asking is recorded as a reading of her record. */
export function useFile(id: Id | undefined, atOnce: boolean) {
  const [address, setAddress] = useState<string>();
  const [failed, setFailed] = useState(false);
  const ask = useCallback(async () => {
    const url = id === undefined ? undefined : await linkTo(id);
    setFailed(url === undefined);
    if (url) setAddress(url);
    return url;
  }, [id]);
  useEffect(() => {
    if (atOnce) void ask();
  }, [atOnce, ask]);
  return { address, failed, ask };
}
