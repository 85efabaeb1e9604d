/**
 * Keeps the register: who is protected from whom, until when, and what changed.
 *
 * <p>Door: {@link Measures}, {@link MeasureFiles}, {@link MeasurePlaces}, {@link DeclaredTies},
 * {@link BurntMeasures}; {@link Reductions}, and {@link TwoPeople} who are asked first; {@link
 * Parties} and {@link Namings} for rule 29. Knows: record, registration, ledger, identity, access,
 * decision, web, kernel, directory. Never: a verdict, an identifier in the clear, taking protection
 * away on one person's word.
 *
 * <p>Held by: MeasureSnapshotsTest, MarkRotationTest, TieRotationTest, ReducingTest, BurningTest,
 * TieStoryTest, ReducingStoryTest, RegisterStoryTest, ArchitectureTest.rowsArePackagePrivate.
 */
package jp.ward.guard.measure;
