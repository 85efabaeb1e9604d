package jp.ward.guard.handover;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.keys.Sealed;

/** The rows of handovers, and the seal on what they hold. */
@ApplicationScoped
class HandoverStore implements PanacheRepositoryBase<HandoverRow, String> {

  private static final JsonMapper JSON = new JsonMapper();

  private final Keys keys;
  private final Identities identities;

  HandoverStore(Keys keys, Identities identities) {
    this.keys = keys;
    this.identities = identities;
  }

  /** Takes the row lock, so that attempts to acknowledge follow each other. */
  Optional<HandoverRow> locked(String code) {
    return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
  }

  List<HandoverRow> all(Collection<String> codes) {
    return list("code in ?1", codes);
  }

  List<HandoverRow> liveByQuestion(Collection<String> marks, Instant now) {
    return list("questionMark in ?1 and expiresAt > ?2 order by createdAt", marks, now);
  }

  /** The inbox of an office, newest first. */
  List<HandoverRow> inbox(String office, HandoverStatus status, Instant now, int most) {
    String where =
        "askedOffice = ?1 and "
            + (status == HandoverStatus.EXPIRED ? "expiresAt <= ?2" : "expiresAt > ?2");
    if (status == HandoverStatus.ACKNOWLEDGED) {
      where += " and acknowledgedAt is not null";
    } else if (status == HandoverStatus.UNACKNOWLEDGED) {
      where += " and acknowledgedAt is null";
    }
    return find(where + " order by createdAt desc, code", office, now).page(0, most).list();
  }

  void insert(Handover handover, String questionMark) {
    HandoverRow row = new HandoverRow();
    row.code = handover.code();
    row.questionMark = questionMark;
    row.askedOffice = handover.askedOffice();
    row.createdAt = handover.created();
    row.expiresAt = handover.expires();
    seal(row, handover.content());
    persist(row);
  }

  void acknowledge(HandoverRow row, HandoverContent content, Instant at) {
    row.acknowledgedAt = at;
    seal(row, content);
    flush();
  }

  void insertCheck(String code, String checkId) {
    HandoverCheckRow row = new HandoverCheckRow();
    row.checkId = checkId;
    row.code = code;
    getEntityManager().persist(row);
  }

  List<HandoverCheckRow> checksOf(Collection<String> codes) {
    return getEntityManager()
        .createQuery("from HandoverCheckRow where code in :codes", HandoverCheckRow.class)
        .setParameter("codes", codes)
        .getResultList();
  }

  Handover handover(HandoverRow row) {
    return new Handover(row.code, open(row), row.createdAt, row.expiresAt, row.acknowledgedAt);
  }

  private void seal(HandoverRow row, HandoverContent content) {
    try {
      Sealed sealed = keys.seal(JSON.writeValueAsBytes(content), associated(row));
      row.wrappedKey = sealed.wrappedKey();
      row.nonce = sealed.nonce();
      row.ciphertext = sealed.ciphertext();
    } catch (IOException e) {
      throw new UncheckedIOException("a handover is always JSON", e);
    }
  }

  /**
   * INVARIANT: marks made before the register was wrapped under a newer key are carried on, or the
   * persons of the handover would be found nowhere. Held by
   * IdentitiesTest.what_was_asked_before_two_rotations_finds_what_is_stored_since
   */
  private HandoverContent open(HandoverRow row) {
    try {
      Sealed sealed = new Sealed(row.wrappedKey, row.nonce, row.ciphertext);
      HandoverContent content =
          JSON.readValue(keys.open(sealed, associated(row)), HandoverContent.class);
      int depth = identities.depth();
      return content.depth() >= depth
          ? content
          : content.atDepth(depth, one -> identities.carriedOn(one, content.depth()));
    } catch (IOException e) {
      throw new UncheckedIOException("handover " + row.code + " can't be read", e);
    }
  }

  /** Ties the sealed bytes to their row. */
  private static byte[] associated(HandoverRow row) {
    return ("disclosure-guard/handover/v1\n" + row.code + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
