/**
 * Takes the ties that members of staff declare to residents (rule 29), and ends one when a manager
 * of the same ward agrees.
 *
 * <p>Door: none, its resource alone. Knows: conflict, measure, registration, record, ledger,
 * identity, access, web, notice, kernel. Never: an end on one person's word, an answer from which
 * the register can be read.
 *
 * <p>Held by: TieStoryTest, TieEndStoryTest, TieTraceStoryTest, EndedTieTamperingTest.
 */
package jp.ward.guard.tie;
