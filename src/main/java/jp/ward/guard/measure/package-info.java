/**
 * Keeps the register: who is protected from whom, until when, and what changed.
 *
 * <p>Door: {@link Measures}, {@link MeasureFiles}, {@link Ties}, {@link Reductions}, {@link
 * BurntMeasures}. Knows: record, ledger, identity, access, decision, web, notice, kernel,
 * directory. Never: a verdict, an identifier in the clear, taking protection away on one person's
 * word.
 *
 * <p>Held by: MeasureLifecycleTest, LegalDatesTest, RegistrationFormTest, MeasureSnapshotsTest,
 * MarkRotationTest, TieRotationTest, ReducingTest, BurningTest, TieStoryTest, ReducingStoryTest,
 * RegisterStoryTest, ArchitectureTest.rowsArePackagePrivate.
 */
package jp.ward.guard.measure;
