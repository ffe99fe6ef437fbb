"""The house's wording in Portuguese."""

from ...published import Occasion
from ..templates import Template, Words

PORTUGUESE = Words(
    language="pt",
    hello="Olá,",
    hello_name="Olá, {name},",
    your_order="O seu pedido",
    part_of_your_order="Uma parte do seu pedido",
    track="Acompanhar a encomenda",
    money="{symbol}\u00a0{number}",
    thousands=".",
    decimal=",",
    date="{day} de {month} de {year}",
    months=(
        *("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho"),
        *("agosto", "setembro", "outubro", "novembro", "dezembro"),
    ),
    templates={
        Occasion.ORDER_PLACED: Template(
            subject="Recebemos o seu pedido {order_number}",
            text="""{salutation}

Obrigado pelo seu pedido {order_number}. Já o recebemos e voltaremos a escrever assim que estiver \
confirmado.

{lines}

Portes: {shipping_cost}
Impostos: {tax_amount}
Total: {total}""",
        ),
        Occasion.ORDER_CONFIRMED: Template(
            subject="O seu pedido {order_number} está confirmado",
            text="""{salutation}

Obrigado pelo seu pedido {order_number}. Está confirmado e em preparação. Voltaremos a escrever \
quando sair do nosso armazém.

{lines}

Portes: {shipping_cost}
Impostos: {tax_amount}
Total: {total}""",
        ),
        Occasion.ORDER_AWAITING_STOCK: Template(
            subject="Parte do seu pedido {order_number} ainda está a caminho do nosso armazém",
            text="""{salutation}

Obrigado pelo seu pedido {order_number}. Estes artigos estão esgotados de momento:

{lines}

Não precisa de fazer nada: o seu lugar na fila está guardado, e seguirão assim que os tivermos.""",
        ),
        Occasion.ORDER_DISPATCHED: Template(
            subject="{your_order} {order_number} está a caminho",
            text="""{salutation}

A sua encomenda do pedido {order_number} saiu do nosso armazém.

{lines}

Transportadora: {carrier_name}
Número de rastreio: {tracking_number}
Entrega prevista: {estimated_delivery}

{tracking_link}""",
        ),
        Occasion.ORDER_DELIVERED: Template(
            subject="{your_order} {order_number} já chegou",
            text="""{salutation}

A sua encomenda do pedido {order_number} foi entregue. Esperamos que esteja tudo a seu gosto.

Se faltar algo ou se algo estiver danificado, basta responder a esta mensagem.""",
        ),
        Occasion.ORDER_CANCELLED: Template(
            subject="O seu pedido {order_number} foi cancelado",
            text="""{salutation}

O seu pedido {order_number} foi cancelado. O que ainda não tinha saído do nosso armazém não será \
enviado nem cobrado.

Motivo: {reason}""",
        ),
        Occasion.PAYMENT_DECLINED: Template(
            subject="O pagamento do pedido {order_number} foi recusado",
            text="""{salutation}

O pagamento de {total} do seu pedido {order_number} não foi autorizado. Nada foi cobrado.

Motivo: {reason}

Responda a esta mensagem ou faça um novo pedido com outro meio de pagamento.""",
        ),
        Occasion.PAYMENT_REFUNDED: Template(
            subject="O reembolso do pedido {order_number}",
            text="""{salutation}

Devolvemos-lhe {amount} do pedido {order_number}. O seu banco pode levar alguns dias a mostrar o \
valor na sua conta.""",
        ),
        Occasion.RETURN_AUTHORISED: Template(
            subject="A devolução do pedido {order_number} pode vir",
            text="""{salutation}

Do seu pedido {order_number} pode devolver-nos:

{lines}

Escreva este número na embalagem: {rma_number}""",
        ),
        Occasion.RETURN_RECEIVED: Template(
            subject="A devolução do pedido {order_number} chegou",
            text="""{salutation}

Recebemos e verificámos o que devolveu do pedido {order_number}:

{lines}

Reembolso: {amount}

Não veio tudo o que ia pagar o que enviámos em troca. Pague o que falta na página do seu pedido: \
{owed}""",
        ),
        Occasion.EXCHANGE_SENT: Template(
            subject="A troca do pedido {order_number} está a caminho",
            text="""{salutation}

No lugar do que não estava bem, ou não servia, no pedido {order_number}, saiu do nosso armazém:

{lines}""",
        ),
        Occasion.LOW_STOCK: Template(
            subject="Estoque baixo: {sku} em {warehouse_name}",
            text="""Restam apenas {available} de {sku} disponíveis no armazém {warehouse_name}.

O ponto de reposição é {reorder_point}.""",
        ),
        Occasion.ALERT: Template(subject="{headline}", text="{message}"),
        Occasion.PROOF_DIFFERS: Template(
            subject="A verificação noturna encontrou diferenças: {differences}",
            text="""O registro foi repetido e comparado com o que está guardado. \
Lugares em que diferem: {differences}

Foram comparados {events} eventos e {rows} linhas de tabelas.

{message}

Nada foi alterado. `entrepot verify` repete a verificação.""",
        ),
        Occasion.PURCHASE_ORDER: Template(
            subject="Ordem de compra {purchase_order_id} de {business_name}",
            text="""Prezado fornecedor,

por favor, entregue no nosso armazém {warehouse_name}:
{warehouse_address}

{lines}

Confirme respondendo a esta mensagem. A nossa referência: {purchase_order_id}""",
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
