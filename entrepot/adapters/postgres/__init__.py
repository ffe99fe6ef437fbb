"""PostgreSQL: the log, the states, the views and the answers, in sets and in one transaction."""
