package jp.ward.guard.notice;

import java.util.concurrent.CompletableFuture;
import jp.ward.guard.directory.Contact;

/** One way to tell an office. Sending waits on no thread and holds no database connection. */
interface Sender {

  NoticeChannel channel();

  /** Whether this guard is set up for it. */
  boolean isOn();

  boolean reaches(Contact contact);

  /** Completes when the receiver has taken it, or with the failure, in bounded time. */
  CompletableFuture<Void> send(Notice notice, Contact contact);
}
