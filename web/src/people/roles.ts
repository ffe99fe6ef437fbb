import { words } from "@/words/words";

/** What somebody may be here. */
export const ROLES = [
  ...(["store_staff", "back_office", "warehouse", "carrier", "vendor", "support"] as const),
  ...(["admin", "platform_admin", "customer"] as const),
];
export type Role = (typeof ROLES)[number];

const useWords = words({
  en: {
    customer: "Customer",
    store_staff: "Store staff",
    back_office: "Back office",
    warehouse: "Warehouse",
    carrier: "Carrier",
    vendor: "Vendor",
    support: "Support",
    admin: "Administrator",
    platform_admin: "Platform administrator",
  },
  de: {
    customer: "Kundschaft",
    store_staff: "Ladenpersonal",
    back_office: "Büro",
    warehouse: "Lager",
    carrier: "Spedition",
    vendor: "Lieferant",
    support: "Betreuung",
    admin: "Verwaltung",
    platform_admin: "Plattformverwaltung",
  },
  pt: {
    customer: "Cliente",
    store_staff: "Pessoal da loja",
    back_office: "Escritório",
    warehouse: "Armazém",
    carrier: "Transportadora",
    vendor: "Fornecedor",
    support: "Apoio",
    admin: "Administrador",
    platform_admin: "Administrador da plataforma",
  },
});

/** A role in the reader's language; one that is not known here stays as it is. */
export function useRoleName(): (role: string) => string {
  const say = useWords();
  return (role) => {
    const known = ROLES.find((one) => one === role);
    return known ? say(known) : role;
  };
}
