/**
 * Looks back from a measure at what was let go on before about the people in it, and keeps what it
 * finds: each check once, after the commit of the registration.
 *
 * <p>Door: {@link LookBacks} to look on while somebody waits, {@link LookBackFinds} for what was
 * found, {@link LookBackListener} for who tells offices of it. Knows: audit/disclosure,
 * audit/about, audit/trail, measure, record, ledger, decision. Never: a registration that waits for
 * it, an entry whose presence says that something was found.
 *
 * <p>Held by: LookBacksTest, LookBackStoryTest, LookBackAloneStoryTest, ReportSideChannelTest.
 */
package jp.ward.guard.audit.lookback;
