/**
 * The rules that officials read and sign: parsed, proved case by case, and looked up.
 *
 * <p>Door: {@link PolicyVerifier}, {@link VerifiedPolicy}, {@link PolicyRefused}, {@link
 * ChangeReport}. Knows: decision, directory. Never: IO other than a folder it is given.
 *
 * <p>Held by: ShippedPolicyTest, BadPolicyZooTest, NaiveEvaluatorTest, VocabularyTest,
 * ChangeReportTest, FormerVersionsTest, ArchitectureTest.policyIsPlain,
 * ArchitectureTest.onlyAVerifiedPolicyRules.
 */
package jp.ward.guard.policy;
