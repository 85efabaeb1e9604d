/**
 * Gives an office what somebody has to do there: an answer by hand, who is meant, what may be under
 * way.
 *
 * <p>Door: none; it is reached over HTTP. Knows: audit/lookback, audit/disclosure, audit/finding,
 * audit/trail, conflict, measure, record, ledger, identity, access, decision, web, keys, notice,
 * kernel, directory. Never: the person in a task, a task shown to whoever asked.
 *
 * <p>Held by: TaskProjectionTest, TaskKindTest, TaskReadersStoryTest, LookBackStoryTest,
 * WhoIsMeantStoryTest.
 */
package jp.ward.guard.task;
