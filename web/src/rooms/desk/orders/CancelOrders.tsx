import { useState } from "react";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Confirm } from "@/design/Confirm";
import { Field } from "@/design/Field";
import { ProblemNote } from "@/design/ProblemNote";
import type { Order } from "@/orders/order";
import { useOrdersWords } from "./words";

type Props = { orders: readonly Order[]; onClose: () => void; onDone?: () => void };

/** Asks once, then cancels all of them; those that cannot be are told. */
export function CancelOrders({ orders, onClose, onDone }: Props) {
  const say = useOrdersWords();
  const [reason, setReason] = useState("");
  const cancelling = useDo<readonly Order[]>({
    act: async (chosen) => {
      const told = await Promise.allSettled(chosen.map((order) => cancel(order.orderId, reason)));
      const failed = told.find((one) => one.status === "rejected");
      if (failed) throw failed.reason;
    },
    optimistic: (chosen) => {
      const ids = new Set(chosen.map((order) => order.orderId));
      const shown = (order: Order) =>
        ids.has(order.orderId) ? { ...order, status: "Cancelling" } : order;
      patch<Order>("/api/v1/orders", shown);
      patch<Order>("/api/v1/orders/{orderId}", shown);
    },
    said: (chosen) => say("cancelled", { count: chosen.length }),
    after: () => {
      onDone?.();
      onClose();
    },
    quiet: true,
  });
  return (
    <Confirm
      open={orders.length > 0}
      onClose={onClose}
      title={say("cancelTitle", { count: orders.length })}
      deed={say("cancelMany", { count: orders.length })}
      danger
      busy={cancelling.busy}
      onConfirm={() => void cancelling.run(orders)}
    >
      <div className="stack">
        <p>{say("cancelLead")}</p>
        <p className="mono small soft">{orders.map((order) => order.orderNumber).join(", ")}</p>
        <Field
          label={say("cancelReason")}
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.target.value)}
        />
        <ProblemNote problem={cancelling.problem} />
      </div>
    </Confirm>
  );
}

function cancel(orderId: string, reason: string): Promise<unknown> {
  return api.POST("/api/v1/orders/{orderId}/cancel", {
    params: { path: { orderId } },
    body: reason ? { reason } : {},
  });
}
