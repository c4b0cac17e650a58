/** One call over HTTP as a phone makes it, with the bytes of what is asked and of what is answered. */
export async function callOver(origin: string, name: string, input: object, token: string) {
  const question = JSON.stringify(input);
  const response = await fetch(`${origin}/api/consultations/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: question,
  });
  const text = await response.text();
  const answer = JSON.parse(text) as { ok: boolean; code?: string; value?: unknown };
  return { answer, bytes: { asked: Buffer.byteLength(question), answered: Buffer.byteLength(text) } };
}
