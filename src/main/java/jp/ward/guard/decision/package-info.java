/**
 * Decides. Turns a question and what is known into an answer, and cannot do anything else.
 *
 * <p>Door: {@link jp.ward.guard.decision.Guard}. Knows: kernel. Never: time, IO, frameworks,
 * defaults that permit.
 *
 * <p>Held by: ArchitectureTest.coreIsPlainJava, ArchitectureTest.onlyThePolicyMaySayPermit,
 * ClassifyTest, SafetyFloorTest, WordsTest, RulesTogetherTest.
 */
package jp.ward.guard.decision;
