import { api } from "@/api/client";
import { patch } from "@/api/do";
import { useBulk } from "@/design/Bulk";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import type { Order } from "@/orders/order";
import { useOrdersWords } from "./words";

const NAMES = ["reason"] as const;
type Props = { orders: readonly Order[]; onClose: () => void; onDone?: () => void };

/** Asks once, then cancels all of them; those that cannot be are told. */
export function CancelOrders({ orders, onClose, onDone }: Props) {
  const say = useOrdersWords();
  const cancelling = useBulk<Order, Record<(typeof NAMES)[number], string>>({
    items: orders,
    nameOf: (order) => order.orderNumber,
    act: ({ orderId }, { reason }) =>
      api.POST("/api/v1/orders/{orderId}/cancel", {
        params: { path: { orderId } },
        body: reason ? { reason } : {},
      }),
    optimistic: (chosen) => {
      const ids = new Set(chosen.map((order) => order.orderId));
      const shown = (order: Order) =>
        ids.has(order.orderId) ? { ...order, status: "Cancelling" } : order;
      patch<Order>("/api/v1/orders", shown);
      patch<Order>("/api/v1/orders/{orderId}", shown);
    },
    said: (count) => say("cancelled", { count }),
    after: () => {
      onDone?.();
      onClose();
    },
    quiet: true,
  });
  return (
    <FormDialog
      open={orders.length > 0}
      onClose={onClose}
      title={say("cancelTitle", { count: orders.length })}
      deed={say("cancelMany", { count: orders.length })}
      danger
      names={NAMES}
      doing={cancelling}
    >
      <p>{say("cancelLead")}</p>
      <p className="mono small soft">{orders.map((order) => order.orderNumber).join(", ")}</p>
      <Field label={say("cancelReason")} name="reason" maxLength={200} />
    </FormDialog>
  );
}
