/** An event of the log as the live feed tells it: a CloudEvent with its place in the log. */
export type LiveEvent = {
  id: string;
  /** `orders.OrderConfirmed`: the context and the event. */
  type: string;
  time: string;
  /** The stream: `order/01a1…`. Empty where the watcher may not know whose it is. */
  subject?: string;
  position?: string;
  version?: number;
  correlationid?: string;
  data: Record<string, unknown>;
};

export function contextOf(event: LiveEvent): string {
  return event.type.slice(0, event.type.indexOf("."));
}

/** `orders.OrderConfirmed` as words: "Order confirmed". */
export function eventName(type: string): string {
  const words = type
    .slice(type.indexOf(".") + 1)
    .replace(/(?!^)([A-Z])/g, (c) => ` ${c.toLowerCase()}`);
  return words;
}
