import { words } from "@/words/words";

const usePlain = words({
  en: {
    requested: "Asked of the provider",
    authorised: "Authorised",
    captured: "Taken",
    voided: "Let go",
    refunded: "Paid back",
    declined: "Declined",
    failed: "Failed",
  },
  de: {
    requested: "Beim Anbieter angefragt",
    authorised: "Autorisiert",
    captured: "Eingezogen",
    voided: "Freigegeben",
    refunded: "Erstattet",
    declined: "Abgelehnt",
    failed: "Gescheitert",
  },
  pt: {
    requested: "Pedido ao prestador",
    authorised: "Autorizado",
    captured: "Cobrado",
    voided: "Libertado",
    refunded: "Reembolsado",
    declined: "Recusado",
    failed: "Falhado",
  },
});
const KNOWN = {
  requested: true,
  authorised: true,
  captured: true,
  voided: true,
  refunded: true,
  declined: true,
  failed: true,
} as const;

/** A payment's status as people say it; one we do not know as it is. */
export function usePaymentWords(): (status: string) => string {
  const say = usePlain();
  return (status) => {
    const key = status.toLowerCase();
    return key in KNOWN ? say(key as keyof typeof KNOWN) : status;
  };
}
