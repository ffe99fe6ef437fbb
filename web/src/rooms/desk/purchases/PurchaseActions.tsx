import { useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Confirm } from "@/design/Confirm";
import type { Purchase } from "@/purchases/purchase";
import { useMay } from "@/session/session";
import { ReceivePurchase } from "./ReceivePurchase";
import { usePurchasesWords } from "./words";

/** What can be done with it where it stands. */
export function PurchaseActions({ purchase }: { purchase: Purchase }) {
  const say = usePurchasesWords();
  const may = useMay("vendors:write");
  const [open, setOpen] = useState<"receive" | "cancel" | null>(null);
  const { purchaseOrderId, status } = purchase;
  const params = { path: { purchaseOrderId } };
  const send = useDo({
    act: () => api.POST("/api/v1/purchase-orders/{purchaseOrderId}/send", { params }),
    said: () => say("sentSaid"),
  });
  const confirm = useDo({
    act: () => api.POST("/api/v1/purchase-orders/{purchaseOrderId}/confirm", { params, body: {} }),
    said: () => say("confirmedSaid"),
  });
  const close = useDo({
    act: () => api.POST("/api/v1/purchase-orders/{purchaseOrderId}/close", { params, body: {} }),
    said: () => say("closedSaid"),
  });
  const cancel = useDo({
    act: () => api.POST("/api/v1/purchase-orders/{purchaseOrderId}/cancel", { params, body: {} }),
    said: () => say("cancelledSaid"),
    after: () => setOpen(null),
  });
  if (!may) return null;
  const isOpen = status === "sent" || status === "confirmed";
  return (
    <>
      {(status === "draft" || isOpen) && (
        <Button kind="danger" onClick={() => setOpen("cancel")}>
          {say("cancel")}
        </Button>
      )}
      {isOpen && purchase.receipts.length > 0 && (
        <Button busy={close.busy} onClick={() => void close.run()}>
          {say("close")}
        </Button>
      )}
      {status === "draft" && (
        <Button kind="main" busy={send.busy} onClick={() => void send.run()}>
          {say("send")}
        </Button>
      )}
      {status === "sent" && (
        <Button busy={confirm.busy} onClick={() => void confirm.run()}>
          {say("confirm")}
        </Button>
      )}
      {isOpen && (
        <Button kind="main" onClick={() => setOpen("receive")}>
          {say("receive")}
        </Button>
      )}
      {open === "receive" && <ReceivePurchase purchase={purchase} onClose={() => setOpen(null)} />}
      <Confirm
        open={open === "cancel"}
        onClose={() => setOpen(null)}
        title={say("cancelTitle")}
        deed={say("cancel")}
        danger
        busy={cancel.busy}
        onConfirm={() => void cancel.run()}
      >
        <p>{say("cancelLead")}</p>
      </Confirm>
    </>
  );
}
