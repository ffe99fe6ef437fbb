import { useReason } from "@/payments/reasons";
import { words } from "@/words/words";

/** Why the house itself ended an order; it may say more behind a colon. */
const KNOWN = [
  "cancelled",
  "out_of_stock",
  "not_sold",
  "coupon_refused",
  "not_paid_in_time",
  "not_priced_in_time",
] as const;

const useWords = words({
  en: {
    cancelled: "Cancelled.",
    out_of_stock: "There is not enough stock.",
    not_sold: "Not sold at present.",
    coupon_refused: "A coupon does not count.",
    not_paid_in_time: "It was not paid in time.",
    not_priced_in_time: "Its price could not be found in time.",
  },
  de: {
    cancelled: "Storniert.",
    out_of_stock: "Es ist nicht genug Ware da.",
    not_sold: "Wird derzeit nicht verkauft.",
    coupon_refused: "Ein Gutschein gilt nicht.",
    not_paid_in_time: "Es wurde nicht rechtzeitig bezahlt.",
    not_priced_in_time: "Der Preis war nicht rechtzeitig zu ermitteln.",
  },
  pt: {
    cancelled: "Cancelada.",
    out_of_stock: "Não há stock suficiente.",
    not_sold: "Não está à venda de momento.",
    coupon_refused: "Um cupão não é válido.",
    not_paid_in_time: "Não foi paga a tempo.",
    not_priced_in_time: "Não foi possível apurar o preço a tempo.",
  },
});

/** Why an order ended, as people say it; what people themselves wrote stays as it is. */
export function useOrderReason(): (reason: string) => string {
  const say = useWords();
  const paying = useReason();
  return (reason) => {
    const [head, ...rest] = reason.split(": ");
    const known = KNOWN.find((one) => one === head);
    return known ? [say(known), ...rest].join(" ") : paying(reason);
  };
}
