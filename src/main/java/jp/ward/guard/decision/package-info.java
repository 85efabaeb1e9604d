/**
 * Decides. Turns a question and what is known into an answer, and cannot do anything else.
 *
 * <p>Door: {@link Guard} to decide; {@link OwnMarks} and {@link CaseMarks} for rule 29; {@link
 * Column}, {@link Situations} and {@link Floor} to prove a table; {@link MeasureCategory} for the
 * register. Knows: kernel. Never: time, IO, frameworks, defaults that permit.
 *
 * <p>Held by: ArchitectureTest.coreIsPlainJava, ArchitectureTest.onlyThePolicyMaySayPermit,
 * ClassifyTest, SafetyFloorTest, WordsTest, RulesTogetherTest.
 */
package jp.ward.guard.decision;
