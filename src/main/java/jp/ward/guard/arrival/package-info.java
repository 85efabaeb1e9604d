/**
 * Receives each request before any room does, and renders what is refused: bounds of bodies, turns
 * of callers, request ids, headers, problem documents.
 *
 * <p>Door: {@link ContractFile}. Knows: web, kernel. Never: a word of the body in a problem, what a
 * request is about.
 *
 * <p>Held by: TurnsTest, BodyBudgetTest, ChallengeTest, ProblemJsonTest, OneClerkIT.
 */
package jp.ward.guard.arrival;
