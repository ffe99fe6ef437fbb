import { useState } from "react";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { type Back, kindOf } from "@/returns/back";
import { useMay } from "@/session/session";
import { ReceiveReturn } from "./ReceiveReturn";
import { useReturnsWords } from "./words";

/** What can be done with a return where it stands. */
export function ReturnActions({ back }: { back: Back }) {
  const say = useReturnsWords();
  const may = useMay("returns:write");
  const [receiving, setReceiving] = useState(false);
  const { orderId, returnId, status } = back;
  const params = { path: { orderId, returnId } };
  const become = (next: string) => {
    const shown = (one: Back) => (one.returnId === returnId ? { ...one, status: next } : one);
    patch<Back>("/api/v1/returns", shown);
    patch<Back>("/api/v1/orders/{orderId}/returns", shown);
  };
  const authorise = useDo({
    act: () => api.POST("/api/v1/orders/{orderId}/returns/{returnId}/authorise", { params }),
    optimistic: () => become("authorised"),
    said: () => say("authorisedSaid"),
  });
  const close = useDo({
    act: () => api.POST("/api/v1/orders/{orderId}/returns/{returnId}/close", { params, body: {} }),
    optimistic: () => become("closed"),
    said: () => say("closedSaid"),
  });
  const grant = useDo({
    act: () => api.POST("/api/v1/orders/{orderId}/returns/{returnId}/grant", { params }),
    optimistic: () => become("granted"),
    said: () => say("grantedSaid"),
  });
  const retry = useDo({
    act: () => api.POST("/api/v1/orders/{orderId}/returns/{returnId}/retry", { params }),
    said: () => say("retrySaid"),
  });
  if (!may) return null;
  const isClaim = kindOf(back) === "claim";
  const isOpen = status === "requested" || status === "authorised";
  return (
    <>
      {status === "requested" && isClaim && (
        <Button small kind="main" busy={grant.busy} onClick={() => void grant.run()}>
          {say("grant")}
        </Button>
      )}
      {status === "refund_failed" && (
        <Button small kind="main" busy={retry.busy} onClick={() => void retry.run()}>
          {say("retry")}
        </Button>
      )}
      {status === "requested" && !isClaim && (
        <Button small kind="main" busy={authorise.busy} onClick={() => void authorise.run()}>
          {say("authorise")}
        </Button>
      )}
      {status === "authorised" && (
        <Button small kind="main" onClick={() => setReceiving(true)}>
          {say("receive")}
        </Button>
      )}
      {isOpen && (
        <Button small busy={close.busy} onClick={() => void close.run()}>
          {say("close")}
        </Button>
      )}
      {receiving && <ReceiveReturn back={back} onClose={() => setReceiving(false)} />}
    </>
  );
}
