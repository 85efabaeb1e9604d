/**
 * Compares members of staff with cases (rule 29): who is in one as a party, by a declared tie, or
 * because it is their own record.
 *
 * <p>Door: {@link Conflicts}, which gives {@link Involvement} to who reads on and on and {@link
 * OwnCases} to who compares several. Knows: measure, access, decision, kernel. Never: who may see
 * what, which each room says in its own {@code Rights}; a name.
 *
 * <p>Held by: OwnMarksTest, InvolvementTest, OneComparisonStoryTest, ReferralTimingTest,
 * ArchitectureTest.whoIsInACaseIsComparedInOnePlace.
 */
package jp.ward.guard.conflict;
