package jp.ward.guard.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import jp.ward.guard.directory.Contact;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.kernel.Ids;

/**
 * The door: what is told inside a transaction that commits is delivered, at least once, later.
 *
 * <p>INVARIANT: a rolled back transaction tells nobody, a committed one is not forgotten. Held by
 * OutboxTest and NoticeKillIT.
 */
@ApplicationScoped
public class Outbox {

  /** An id or a handover's code; any other number alone could be a person's. */
  private static final Pattern REFERENCE =
      Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}|(?=.*[A-Za-z])[A-Za-z0-9_-]{1,64}");

  private final NoticeStore store;
  private final Senders senders;
  private final Directory directory;

  Outbox(NoticeStore store, Senders senders, Directory directory) {
    this.store = store;
    this.senders = senders;
    this.directory = directory;
  }

  /**
   * Puts a notice beside the caller's own rows, before or after the ledger's head is locked, and
   * does nothing else. Where nobody can be told it is kept as undeliverable.
   *
   * @param place an office, or a municipality: every office of it that has a contact in the role
   * @param role {@code staff}, {@code manager} or {@code measure-officer}
   * @param reference the public id of what waits, such as {@code apr_01J...}: kept for who looks
   *     after the outbox, and sent to nobody
   * @param now the guard time of what happened
   * @throws IllegalArgumentException when the reference is not an id of the guard's own
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(NoticeKind kind, String place, String role, String reference, Instant now) {
    tell(kind, place, role, reference, now, false);
  }

  /**
   * Tells it, but not on a way on which one of this kind still waits to be sent: who is told looks
   * at all that waits, and a flood of what waits must be no flood of letters.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tellUnlessWaiting(
      NoticeKind kind, String place, String role, String reference, Instant now) {
    tell(kind, place, role, reference, now, true);
  }

  private void tell(
      NoticeKind kind, String place, String role, String reference, Instant now, boolean once) {
    if (!REFERENCE.matcher(reference).matches()) {
      throw new IllegalArgumentException("a notice keeps an id of the guard and nothing else");
    }
    List<Contact> contacts = directory.contactsAt(place, role);
    for (Contact contact : contacts) {
      List<NoticeChannel> channels = senders.reaching(contact);
      channels.stream()
          .filter(one -> !once || !store.holdsWaiting(kind, contact.office(), role, one))
          .forEach(one -> put(kind, contact.office(), role, one, reference, now));
      if (channels.isEmpty()) {
        put(kind, contact.office(), role, NoticeChannel.NONE, reference, now);
      }
    }
    if (contacts.isEmpty()) {
      put(kind, place, role, NoticeChannel.NONE, reference, now);
    }
  }

  /** What nobody was told of, newest first: tried to the end, or without a way from the start. */
  @Transactional
  public List<Notice> dead() {
    return store.undelivered();
  }

  private void put(
      NoticeKind kind,
      String office,
      String role,
      NoticeChannel channel,
      String reference,
      Instant now) {
    NoticeRow row = new NoticeRow();
    row.id = Ids.next("ntc", now);
    row.kind = kind;
    row.office = office;
    row.role = role;
    row.channel = channel;
    row.reference = reference;
    row.toldAt = now;
    row.state = channel == NoticeChannel.NONE ? NoticeState.UNDELIVERABLE : NoticeState.WAITING;
    row.dueAt = now;
    row.fault = channel == NoticeChannel.NONE ? SendFault.NO_CONTACT : null;
    store.persist(row);
  }
}
