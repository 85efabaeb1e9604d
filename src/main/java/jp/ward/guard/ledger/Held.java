package jp.ward.guard.ledger;

/**
 * What the tables hold of one entry.
 *
 * @param content null where the row is missing, which it never is in a sound ledger
 */
record Held(ChainLink link, Content content) {}
