/**
 * The smallest words: schemes, keyed references, ids, how an id of a person is folded.
 *
 * <p>Door: every public type. Knows: nothing. Never: a framework, a tool, personal data in the
 * clear.
 *
 * <p>Held by: ArchitectureTest.coreIsPlainJava, ArchitectureTest.onlyIdsAreRandom, IdsTest,
 * PersonIdTest, PairingTest.
 */
package jp.ward.guard.kernel;
