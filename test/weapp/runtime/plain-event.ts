type Drawn = { id?: string; dataset?: Record<string, unknown>; $$?: HTMLElement };
type EngineEvent = {
  type: string;
  timeStamp?: number;
  detail: unknown;
  mark?: unknown;
  target?: Drawn;
  currentTarget?: Drawn;
  getEventBubbleStatus(): unknown;
};

const isEngineEvent = (value: unknown): value is EngineEvent =>
  typeof value === "object" && value !== null && "getEventBubbleStatus" in value;

const place = (drawn: Drawn | undefined) =>
  drawn && {
    id: drawn.id ?? "",
    dataset: { ...drawn.dataset },
    offsetLeft: drawn.$$?.offsetLeft ?? 0,
    offsetTop: drawn.$$?.offsetTop ?? 0,
  };

/** The host hands plain objects to the program, never elements of its engine. */
export const plain = (value: unknown): unknown =>
  isEngineEvent(value)
    ? {
        type: value.type,
        timeStamp: Math.round(value.timeStamp ?? 0),
        detail: value.detail,
        mark: value.mark,
        target: place(value.target),
        currentTarget: place(value.currentTarget),
        touches: [],
        changedTouches: [],
      }
    : value;

/** The same methods, called with plain events. */
export const withPlainEvents = (methods: Record<string, unknown> = {}): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      typeof method === "function"
        ? function (this: unknown, ...given: unknown[]): unknown {
            return method.apply(this, given.map(plain));
          }
        : method,
    ]),
  );
