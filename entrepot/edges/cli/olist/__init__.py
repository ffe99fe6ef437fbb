"""Real orders for a try-out: the public data set of Olist, a marketplace in Brazil, 2016 to 2018.

It is licensed CC BY-NC-SA 4.0, so none of it comes with this package: the folder of its files is
an argument. What is kept of it, and how:

- The ids are the data set's. Each seller state is a warehouse; the states that send an order
  together are a store front. A product sold from several states has a variant for each of them,
  so that goods leave from where they really did.
- A row of `order_items` is one unit. Rows of one product in one order become one line; should
  their prices differ, the line bears their mean, rounded down, and the cents that are left over
  join the freight: the total of the order is exact.
- Times are those of the files, read as UTC. Where a file tells a later step with an earlier time,
  the step happens at the time of the one before it.
- An order without items (its goods could not be had, or were given up) asks for one unit that no
  warehouse has, at the price that was paid: `unavailable` is refused for want of stock,
  `canceled` waits for it until it is cancelled.
- Goods come in at the first day of the month in which they are ordered.
"""
