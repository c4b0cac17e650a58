type Callbacks<A> = { success(answer: A): void; fail(fault: unknown): void };

/**
 * The answer of a call that the framework hands to the host as it is. Success and fail are the form that every host
 * knows; one that answers by promise as well, or only so, is heard too.
 */
export function hostAnswer<A>(call: (callbacks: Callbacks<A>) => unknown): Promise<A> {
  return new Promise((resolve, reject) => {
    const promised = call({ success: resolve, fail: reject }) as PromiseLike<A> | undefined;
    promised?.then?.(resolve, reject);
  });
}
