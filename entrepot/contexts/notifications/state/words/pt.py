"""The house's wording in Portuguese."""

from entrepot.engines.templating.filling import Template

from ...published import Occasion
from ..templates import Words

PORTUGUESE = Words(
    language="pt",
    hello="Olá,",
    hello_name="Olá, {name},",
    your_order="A sua encomenda",
    part_of_your_order="Uma parte da sua encomenda",
    track="Acompanhar o envio",
    see_order="Ver a encomenda",
    reset="Definir nova palavra-passe",
    not_paid="O seu pagamento não chegou a tempo.",
    money="{symbol}\u00a0{number}",
    tax="Imposto",
    tax_included="Imposto incluído",
    at_rate=", {rate} sobre {net}",
    thousands=".",
    decimal=",",
    date="{day} de {month} de {year}",
    months=(
        *("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho"),
        *("agosto", "setembro", "outubro", "novembro", "dezembro"),
    ),
    templates={
        Occasion.ORDER_PLACED: Template(
            subject="Recebemos a sua encomenda {order_number}",
            text="""{salutation}

Obrigado pela sua encomenda {order_number}. Já a recebemos e voltaremos a escrever assim que \
estiver confirmada.

{lines}

Portes: {shipping_cost}
{taxes}
Total: {total}
{taxes_included}

Por favor, transfira {amount_due} até {pay_by}; até lá guardamos os artigos para si.
Titular da conta: {account_holder}
IBAN: {iban}
BIC: {bic}
Banco: {bank_name}
Referência: {payment_reference}
{payment_note}

{order_link}""",
        ),
        Occasion.ORDER_CONFIRMED: Template(
            subject="A sua encomenda {order_number} está confirmada",
            text="""{salutation}

Obrigado pela sua encomenda {order_number}. Está confirmada e em preparação. Voltaremos a \
escrever quando sair do nosso armazém.

{lines}

Portes: {shipping_cost}
{taxes}
Total: {total}
{taxes_included}

{order_link}""",
        ),
        Occasion.ORDER_AWAITING_STOCK: Template(
            subject="Parte da sua encomenda {order_number} ainda está a caminho do nosso armazém",
            text="""{salutation}

Obrigado pela sua encomenda {order_number}. Estes artigos estão esgotados de momento:

{lines}

Não precisa de fazer nada: o seu lugar na fila está guardado, e seguirão assim que os tivermos.

{order_link}""",
        ),
        Occasion.ORDER_DISPATCHED: Template(
            subject="{your_order} {order_number} está a caminho",
            text="""{salutation}

O envio da sua encomenda {order_number} saiu do nosso armazém.

{lines}

Transportadora: {carrier_name}
Número de rastreio: {tracking_number}
Entrega prevista: {estimated_delivery}

{tracking_link}""",
        ),
        Occasion.ORDER_DELIVERED: Template(
            subject="{your_order} {order_number} já chegou",
            text="""{salutation}

O envio da sua encomenda {order_number} foi entregue. Esperamos que esteja tudo a seu gosto.

Se faltar algo ou se algo estiver danificado, basta responder a esta mensagem.

{order_link}""",
        ),
        Occasion.ORDER_CANCELLED: Template(
            subject="A sua encomenda {order_number} foi cancelada",
            text="""{salutation}

A sua encomenda {order_number} foi cancelada. O que ainda não tinha saído do nosso armazém não \
será enviado nem cobrado.

Motivo: {reason}""",
        ),
        Occasion.PAYMENT_DECLINED: Template(
            subject="O pagamento da encomenda {order_number} foi recusado",
            text="""{salutation}

O pagamento de {total} da sua encomenda {order_number} não foi autorizado. Nada foi cobrado.

Motivo: {reason}

Responda a esta mensagem ou faça uma nova encomenda com outro meio de pagamento.""",
        ),
        Occasion.OWED_DECLINED: Template(
            subject="O pagamento de {amount} da encomenda {order_number} foi recusado",
            text="""{salutation}

O pagamento de {amount} que ficou em aberto com a troca da encomenda {order_number} não foi \
autorizado. Nada foi cobrado, e o valor continua em aberto.

Motivo: {reason}

Pague-o com outro cartão na página da sua encomenda ou responda a esta mensagem.

{order_link}""",
        ),
        Occasion.REFUND_OWED: Template(
            subject="O reembolso da encomenda {order_number} está a ser preparado",
            text="""{salutation}

Vai receber de volta {amount} da encomenda {order_number}. Enviamos o valor por transferência \
bancária e voltamos a escrever quando tiver sido enviado.

{order_link}""",
        ),
        Occasion.PAYMENT_REFUNDED: Template(
            subject="O reembolso da encomenda {order_number}",
            text="""{salutation}

Devolvemos-lhe {amount} da encomenda {order_number}. O seu banco pode levar alguns dias a mostrar \
o valor na sua conta.

{order_link}""",
        ),
        Occasion.RETURN_AUTHORISED: Template(
            subject="A devolução da encomenda {order_number} pode vir",
            text="""{salutation}

Da sua encomenda {order_number} pode devolver-nos:

{lines}

Escreva este número na embalagem: {rma_number}
Envie-o para: {return_address}

{order_link}""",
        ),
        Occasion.RETURN_RECEIVED: Template(
            subject="A devolução da encomenda {order_number} chegou",
            text="""{salutation}

Recebemos e verificámos o que devolveu da encomenda {order_number}:

{lines}

Reembolso: {amount}

Não veio tudo o que ia pagar o que enviámos em troca. Pague o que falta na página da sua \
encomenda: {owed}

{order_link}""",
        ),
        Occasion.EXCHANGE_SENT: Template(
            subject="A troca da encomenda {order_number} está a caminho",
            text="""{salutation}

No lugar do que não estava bem, ou não servia, na encomenda {order_number}, saiu do nosso armazém:

{lines}

{order_link}""",
        ),
        Occasion.LOW_STOCK: Template(
            subject="Stock baixo: {sku} em {warehouse_name}",
            text="""Restam apenas {available} de {sku} disponíveis no armazém {warehouse_name}.

O ponto de reposição é {reorder_point}.""",
        ),
        Occasion.ALERT: Template(subject="{headline}", text="{message}"),
        Occasion.PROOF_DIFFERS: Template(
            subject="A verificação noturna encontrou diferenças: {differences}",
            text="""O registo foi repetido e comparado com o que está guardado. \
Lugares em que diferem: {differences}

Foram comparados {events} eventos e {rows} linhas de tabelas.

{message}

Nada foi alterado. `entrepot verify` repete a verificação.""",
        ),
        Occasion.PURCHASE_ORDER: Template(
            subject="Ordem de compra {purchase_order_id} de {business_name}",
            text="""Caro fornecedor,

por favor, entregue no nosso armazém {warehouse_name}:
{warehouse_address}

{lines}

Confirme respondendo a esta mensagem. A nossa referência: {purchase_order_id}""",
        ),
        Occasion.PASSWORD_RESET: Template(
            subject="Uma nova palavra-passe para {business_name}",
            text="""{salutation}

Foi pedida uma nova palavra-passe para a sua conta {username}. Foi você? Então defina-a no prazo \
de uma hora:

{reset_link}

Se não foi, não precisa de fazer nada: a sua palavra-passe fica como está.""",
        ),
        Occasion.NEWS: Template(
            subject="{headline}",
            text="""{salutation}

{message}

Se não quiser mais novidades de {business_name}, responda a esta mensagem com \
a palavra “cancelar”.""",
        ),
    },
)
