/**
 * The smallest words: schemes, keyed references, ids.
 *
 * <p>Door: every public type. Knows: nothing. Never: a framework, a tool, personal data in the
 * clear.
 *
 * <p>Held by: ArchitectureTest.coreIsPlainJava, ArchitectureTest.onlyIdsAreRandom, IdsTest,
 * PairingTest.
 */
package jp.ward.guard.kernel;
