import { useAsk } from "@/api/ask";
import { useSession } from "@/session/session";
import { HowToTransfer } from "./HowToTransfer";

type Bought = { orderId: string; orderNumber: string; email: string };

/** How to pay what was just bought, by a customer or by a guest. */
export function BoughtByTransfer({ orderId, orderNumber, email }: Bought) {
  const isCustomer = useSession() !== null;
  const own = useAsk("/api/v1/orders/{orderId}", { path: { orderId } }, { when: isCustomer });
  const guest = useAsk(
    "/api/v1/guest-orders/{orderNumber}",
    { path: { orderNumber }, query: { email } },
    { when: !isCustomer && email !== "" },
  );
  const order = own.data ?? guest.data;
  return order ? <HowToTransfer order={order} /> : null;
}
