import { useState } from "react";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { ProblemNote } from "@/design/ProblemNote";
import { canCancel, type Order } from "@/orders/order";
import { holds, useSession } from "@/session/session";
import { useOrderPageWords } from "./words";

/** As long as nothing has left. */
export function CancelOrder({ order }: { order: Order }) {
  const say = useOrderPageWords();
  const who = useSession();
  const [asking, setAsking] = useState(false);
  const { orderId, orderNumber } = order;
  const cancelling = useDo({
    act: () =>
      api.POST("/api/v1/orders/{orderId}/cancel", { params: { path: { orderId } }, body: {} }),
    optimistic: () =>
      patch<Order>("/api/v1/orders/{orderId}", (one) =>
        one.orderId === orderId ? { ...one, status: "Cancelling" } : one,
      ),
    said: () => say("cancelled"),
    after: () => setAsking(false),
    quiet: true,
  });
  if (!canCancel(order) || !holds(who, "orders:cancel")) return null;
  return (
    <>
      <Button kind="danger" icon="close" onClick={() => setAsking(true)}>
        {say("cancel")}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={say("cancelTitle", { number: orderNumber })}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{say("keep")}</Button>
            <Button kind="danger" busy={cancelling.busy} onClick={() => void cancelling.run()}>
              {say("cancel")}
            </Button>
          </>
        }
      >
        <div className="stack">
          <p>{say("cancelLead")}</p>
          <ProblemNote problem={cancelling.problem} />
        </div>
      </Dialog>
    </>
  );
}
