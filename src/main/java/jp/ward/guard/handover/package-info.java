/**
 * Lets two offices speak of one inquiry under a code, and the office asked acknowledge it.
 *
 * <p>Door: {@link Handovers}, {@link HandoverCode}; for the start {@link HandoverSettings}. Knows:
 * conflict, record, ledger, identity, access, web, keys, notice, kernel, directory. Never: a
 * verdict, the name of a person, a permission.
 *
 * <p>Held by: HandoverCodeTest, HandoverLifecycleTest, HandoverStoryTest, QuotedHandoverStoryTest,
 * OwnHandoverStoryTest.
 */
package jp.ward.guard.handover;
