package jp.ward.guard.notice;

import java.time.Instant;

/**
 * One office is to be told, on one channel, that something waits.
 *
 * @param id of this notice; the same in every attempt, so that a receiver can tell a repetition
 * @param reference the id of what waits; it is sent to nobody
 * @param office whom to tell; a municipality where none of its offices has a contact
 * @param lease who is at it; only he may say that he failed
 * @param what why it was not delivered: a kind of fault, never the words of a server
 */
record Notice(
    String id,
    NoticeKind kind,
    String office,
    String role,
    NoticeChannel channel,
    String reference,
    NoticeState state,
    int attempts,
    Instant toldAt,
    String lease,
    String what) {

  /** One receiver is told one thing at a time, so that a slow one holds up only himself. */
  String receiver() {
    return channel + " " + office + " " + role;
  }

  Notice leased(String to) {
    return new Notice(
        id, kind, office, role, channel, reference, state, attempts, toldAt, to, what);
  }

  @Override
  public String toString() {
    return "Notice[" + id + "]";
  }
}
