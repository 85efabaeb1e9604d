/**
 * Tells offices that something waits for them, and no more, by mail or to their own system.
 *
 * <p>Door: {@link Outbox}, {@link Writing} for whose turn it is to write; for the start {@link
 * NoticeSettings}, {@link SmtpSettings}, {@link OutboxSettings}. Knows: kernel, directory. Never: a
 * person, a reason, an office in the text, a database connection held while somebody is waited for.
 *
 * <p>Held by: OutboxTest, OutboxJobTest, HangingReceiverStoryTest, MailTest, WebhookTest,
 * NoticeTextTest, NoticeKillIT.
 */
package jp.ward.guard.notice;
