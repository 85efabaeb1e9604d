/**
 * Lists for the officers of a measure what was asked about its people and what was told to whom.
 *
 * <p>Door: {@link DisclosureReader}; the list is reached over HTTP; for the start {@link
 * LookBackSettings}. Knows: audit/entries, audit/about, audit/trail, measure, record, ledger,
 * policy, identity, access, decision, web, keys, kernel, directory. Never: what another
 * municipality did about somebody whom nobody has confirmed.
 *
 * <p>Held by: DisclosuresStoryTest, DisclosureCaseTest, DisclosureFilterTest, ToldTest,
 * ProtectedPeopleTest.
 */
package jp.ward.guard.audit.disclosure;
