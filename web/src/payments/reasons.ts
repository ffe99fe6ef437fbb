import { words } from "@/words/words";

const KNOWN = [
  "card_declined",
  "insufficient_funds",
  "expired_card",
  "incorrect_cvc",
  "authentication_required",
  "authentication_failed",
  "challenge_expired",
  "processing_error",
  "gateway_unavailable",
  "no_payment_method",
  "currency_not_supported",
] as const;
/** Why payments itself did not move money that was held or taken. */
const NOT_MOVED = [
  "authorisation_lost",
  "not_captured",
  "reference_taken",
  "refund_exceeds_captured",
] as const;
export const DECLINED = "payment_declined";

const useReasonWords = words({
  en: {
    declined: "The payment was declined.",
    card_declined: "The bank declined the card.",
    insufficient_funds: "There is not enough money on the card.",
    expired_card: "The card has expired.",
    incorrect_cvc: "The card's security code is wrong.",
    authentication_required: "The bank wants the payment confirmed.",
    authentication_failed: "The payment was not confirmed to the bank.",
    challenge_expired: "The payment was not confirmed to the bank in time.",
    processing_error: "The bank could not handle the payment.",
    gateway_unavailable: "The payment provider could not be reached.",
    no_payment_method: "No way to pay was given.",
    currency_not_supported: "This currency cannot be paid by card.",
    authorisation_lost: "The money is not held any more.",
    not_captured: "The money was never taken.",
    reference_taken: "Another amount was paid back under the same name.",
    refund_exceeds_captured: "It is more than is left of what was taken.",
  },
  de: {
    declined: "Die Zahlung wurde abgelehnt.",
    card_declined: "Die Bank hat die Karte abgelehnt.",
    insufficient_funds: "Auf der Karte ist nicht genug Geld.",
    expired_card: "Die Karte ist abgelaufen.",
    incorrect_cvc: "Die Prüfziffer der Karte stimmt nicht.",
    authentication_required: "Die Bank will die Zahlung bestätigt haben.",
    authentication_failed: "Die Zahlung wurde der Bank nicht bestätigt.",
    challenge_expired: "Die Zahlung wurde der Bank nicht rechtzeitig bestätigt.",
    processing_error: "Die Bank konnte die Zahlung nicht bearbeiten.",
    gateway_unavailable: "Der Zahlungsanbieter war nicht zu erreichen.",
    no_payment_method: "Es wurde keine Zahlungsweise angegeben.",
    currency_not_supported: "Diese Währung kann nicht mit Karte gezahlt werden.",
    authorisation_lost: "Das Geld ist nicht mehr vorgemerkt.",
    not_captured: "Das Geld wurde nie eingezogen.",
    reference_taken: "Unter demselben Namen wurde ein anderer Betrag erstattet.",
    refund_exceeds_captured: "Es ist mehr, als vom Eingezogenen übrig ist.",
  },
  pt: {
    declined: "O pagamento foi recusado.",
    card_declined: "O banco recusou o cartão.",
    insufficient_funds: "O cartão não tem saldo suficiente.",
    expired_card: "O cartão expirou.",
    incorrect_cvc: "O código de segurança do cartão está errado.",
    authentication_required: "O banco quer o pagamento confirmado.",
    authentication_failed: "O pagamento não foi confirmado ao banco.",
    challenge_expired: "O pagamento não foi confirmado ao banco a tempo.",
    processing_error: "O banco não conseguiu processar o pagamento.",
    gateway_unavailable: "Não foi possível contactar o prestador de pagamentos.",
    no_payment_method: "Não foi indicado um meio de pagamento.",
    currency_not_supported: "Esta moeda não pode ser paga com cartão.",
    authorisation_lost: "O dinheiro já não está cativo.",
    not_captured: "O dinheiro nunca foi cobrado.",
    reference_taken: "Com o mesmo nome foi reembolsado outro valor.",
    refund_exceeds_captured: "É mais do que resta do que foi cobrado.",
  },
});

/** Whether an order came to nothing because nobody would pay for it. */
export const isDecline = (reason: string) => reason.startsWith(DECLINED);

/** Which of the declines we have words for a reason is: `payment_declined: expired_card`. */
export function declineOf(reason: string): (typeof KNOWN)[number] | "declined" {
  const told = reason.slice(DECLINED.length).replace(/^[:\s]+/, "");
  return KNOWN.find((one) => one === told) ?? "declined";
}

/** A reason as people say it; what people themselves wrote stays as it is. */
export function useReason(): (reason: string) => string {
  const say = useReasonWords();
  return (reason) => {
    if (isDecline(reason)) return say(declineOf(reason));
    const known = [...KNOWN, ...NOT_MOVED].find((one) => one === reason);
    return known ? say(known) : reason;
  };
}
