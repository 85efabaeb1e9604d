/**
 * Finds checks by whom they were about: by the measures that protected somebody, or by keyed marks,
 * which are carried on when a key comes.
 *
 * <p>Door: {@link ChecksAbout} to find them, {@link CarriedMarks} to know that none is missed,
 * {@link AskedPerson} for whom a record names. Knows: audit/trail, record, ledger, identity,
 * kernel. Never: a name or an identifier in a row, those who were only to learn it.
 *
 * <p>Held by: CarriedMarksTest, AskedPersonTest, DisclosuresStoryTest.
 */
package jp.ward.guard.audit.about;
