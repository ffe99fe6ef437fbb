import { useRef } from "react";
import type { Schema } from "@/api/answers";
import { api } from "@/api/client";
import { type Doing, useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { usePlacingWords } from "./words";

export type Order = Omit<Schema<"orders.PlaceOrder">, "orderId">;

/** Places an order once, however often it is pressed: what was lost on the way is asked again. */
export function usePlacing(after: (orderId: string) => void): Doing<Order> {
  const say = usePlacingWords();
  const sent = useRef({ said: "", key: "" });
  return useDo<Order>({
    act: async (order) => {
      const said = JSON.stringify(order);
      if (sent.current.said !== said) sent.current = { said, key: newId() };
      const { data } = await api.POST("/api/v1/orders", {
        params: { header: { "Idempotency-Key": sent.current.key } },
        body: { ...order, paymentMethod: "external" },
      });
      if (data && "orderId" in data) after(String(data.orderId));
    },
    said: () => say("placed"),
    quiet: true,
  });
}
