/**
 * Follows the ledger into an index by which entries are found, and says who may see which of them.
 *
 * <p>Door: {@link jp.ward.guard.audit.trail.Trail} to find entries, {@link
 * jp.ward.guard.audit.trail.TrailRights} for who may see them, {@link
 * jp.ward.guard.audit.trail.Projection} for what follows the ledger beside the index; {@code
 * TrailSettings} for the start. Knows: conflict, record, ledger, identity, access, decision, web,
 * keys, kernel, directory. Never: a name or an identifier in an index, a row in the hands of
 * another room.
 *
 * <p>Held by: FollowerTest, TrailSearchTest, TrailEntryTest, HiddenCaseStoryTest, RareWordPlanTest.
 */
package jp.ward.guard.audit.trail;
