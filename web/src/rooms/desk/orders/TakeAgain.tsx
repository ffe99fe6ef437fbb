import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { useMay } from "@/session/session";
import { money } from "@/words/format";
import type { Payment } from "./GiveBack";
import { useOrdersWords } from "./words";

/** What is due for goods that left and could not be taken is asked of the gateway once more. */
export function TakeAgain({ payment }: { payment: Payment }) {
  const say = useOrdersWords();
  const may = useMay("payments:write");
  const params = { path: { paymentId: payment.paymentId } };
  const whole = useAsk("/api/v1/payments/{paymentId}", params, {
    when: may && payment.problem !== "",
  });
  const taking = useDo<{ reference: string; amount: number }>({
    act: (body) => api.POST("/api/v1/payments/{paymentId}/capture", { params, body }),
    said: () => say("takingAgain"),
  });
  const failed = whole.data?.captures.filter(({ status }) => status === "failed") ?? [];
  if (!may) return null;
  return failed.map(({ reference, amount }) => (
    <Button
      key={reference}
      small
      busy={taking.busy}
      onClick={() => void taking.run({ reference, amount })}
    >
      {say("takeAgain", { amount: money(amount, payment.currency) })}
    </Button>
  ));
}
