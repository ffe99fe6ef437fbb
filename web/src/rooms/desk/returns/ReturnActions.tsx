import { useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { type Back, isCharged, kindOf } from "@/returns/back";
import { useMay } from "@/session/session";
import { authorise, become, mayAuthorise } from "./authorise";
import { ReceiveReturn } from "./ReceiveReturn";
import { type Settled, SettleReturn } from "./SettleReturn";
import { useReturnsWords } from "./words";

/** What can be done with a return where it stands. */
export function ReturnActions({ back }: { back: Back }) {
  const say = useReturnsWords();
  const may = useMay("returns:write");
  const [receiving, setReceiving] = useState(false);
  const [settling, setSettling] = useState<Settled>();
  const { orderId, returnId, status } = back;
  const params = { path: { orderId, returnId } };
  const authorising = useDo({
    act: () => authorise(back),
    optimistic: () => become([back], "authorised"),
    said: () => say("authorisedSaid", { count: 1 }),
  });
  const close = useDo({
    act: () => api.POST("/api/v1/orders/{orderId}/returns/{returnId}/close", { params, body: {} }),
    optimistic: () => become([back], "closed"),
    said: () => say("closedSaid"),
  });
  const grant = useDo({
    act: () => api.POST("/api/v1/orders/{orderId}/returns/{returnId}/grant", { params }),
    optimistic: () => become([back], "granted"),
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
        <>
          <Button small kind="main" busy={retry.busy} onClick={() => void retry.run()}>
            {say("retry")}
          </Button>
          <Button small onClick={() => setSettling("refund")}>
            {say("settle")}
          </Button>
        </>
      )}
      {back.owedAmount > 0 && (
        <Button small busy={isCharged(back)} onClick={() => setSettling("owed")}>
          {say("notePaid")}
        </Button>
      )}
      {mayAuthorise(back) && (
        <Button small kind="main" busy={authorising.busy} onClick={() => void authorising.run()}>
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
      {settling && (
        <SettleReturn back={back} settled={settling} onClose={() => setSettling(undefined)} />
      )}
    </>
  );
}
