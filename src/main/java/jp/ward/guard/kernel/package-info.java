/**
 * The smallest words: schemes, keyed references, ids, how an id of a person is folded, what a
 * setting says of itself.
 *
 * <p>Door: every public type. Knows: nothing. Never: a framework, a tool, personal data in the
 * clear.
 *
 * <p>Held by: ArchitectureTest.coreIsPlainJava, ArchitectureTest.onlyIdsAreRandom, IdsTest,
 * PersonIdTest, PairingTest, BoundsTest.
 */
package jp.ward.guard.kernel;
