/**
 * Follows the ledger into an index by which entries are found, and says who may see which of them.
 *
 * <p>Door: {@link Trail} to read on and to find entries, {@link TrailQuery} for what is asked for,
 * {@link TrailRights} for who may see them, {@link StaffKeys} for who acted; {@link Projection},
 * {@link Taken}, {@link ReaderPositions} and {@link QuietWork} for what follows the ledger beside
 * the index; {@link TrailSettings} for the start. Knows: conflict, record, ledger, identity,
 * access, decision, web, keys, kernel, directory. Never: a name or an identifier in an index, a row
 * in the hands of another room.
 *
 * <p>Held by: FollowerTest, TrailSearchTest, TrailEntryTest, HiddenCaseStoryTest, RareWordPlanTest.
 */
package jp.ward.guard.audit.trail;
