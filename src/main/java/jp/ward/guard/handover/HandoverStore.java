package jp.ward.guard.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.access.Person;
import jp.ward.guard.handover.Handover.HandoverSubject;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.keys.Keys;
import jp.ward.guard.keys.SealedJson;
import jp.ward.guard.ledger.SealedItem;
import jp.ward.guard.ledger.SealedRows;
import jp.ward.guard.ledger.SealedTable;

/** The rows of handovers, and the seal on what they hold. */
@ApplicationScoped
class HandoverStore implements PanacheRepositoryBase<HandoverRow, String> {

  private final Keys keys;
  private final Identities identities;
  private final SealedRows sealed;
  private final SealedJson json;
  private volatile HandoverRow nobodys;

  HandoverStore(Keys keys, Identities identities, SealedRows sealed, SealedJson json) {
    this.keys = keys;
    this.identities = identities;
    this.sealed = sealed;
    this.json = json;
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

  /** The inbox of an office after the cursor, newest first; null is every live one. */
  List<HandoverRow> inbox(
      String office, HandoverStatus status, Instant now, String cursor, int most) {
    String where =
        "askedOffice = :office and "
            + (status == HandoverStatus.EXPIRED ? "expiresAt <= :now" : "expiresAt > :now");
    if (status == HandoverStatus.ACKNOWLEDGED) {
      where += " and acknowledgedAt is not null";
    } else if (status == HandoverStatus.UNACKNOWLEDGED) {
      where += " and acknowledgedAt is null";
    }
    Map<String, Object> values = new HashMap<>(Map.of("office", office, "now", now));
    if (!cursor.isEmpty()) {
      where += " and id < :cursor";
      values.put("cursor", cursor);
    }
    return find(where + " order by id desc", values).page(0, most).list();
  }

  /** Also what was inserted in this transaction. */
  boolean isTaken(String code) {
    return findById(code) != null;
  }

  void insert(Handover handover, String questionMark) {
    HandoverRow row = new HandoverRow();
    row.code = handover.code();
    row.id = Ids.next("hdo", handover.created());
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

  void insertCheck(String code, String checkId, Person asker) {
    HandoverCheckRow row = new HandoverCheckRow();
    row.checkId = checkId;
    row.code = code;
    row.askerSubMark = markOf("sub", asker);
    row.askerUpnMark = markOf("upn", asker);
    getEntityManager().persist(row);
  }

  /**
   * Picks the handovers under which this person has asked, in whatever guise. Who asked does not
   * receive it themselves; where a row does not say it as the guard wrote it, anybody may have.
   */
  Set<String> askedUnder(Collection<String> codes, Person person) {
    Set<String> asked = new HashSet<>();
    for (SealedItem row : checkRows(codes)) {
      boolean isHis =
          is(markOf("sub", person), row, "asker_sub_mark")
              || is(markOf("upn", person), row, "asker_upn_mark");
      if (isHis || !row.isGenuine()) {
        asked.add(row.values().get("code").toString());
      }
    }
    return Set.copyOf(asked);
  }

  private List<SealedItem> checkRows(Collection<String> codes) {
    return codes.isEmpty()
        ? List.of()
        : sealed.where(
            SealedTable.HANDOVER_CHECK,
            "r.code IN (" + SealedRows.marks(codes.size()) + ")",
            codes);
  }

  private static boolean is(String mark, SealedItem row, String column) {
    return mark != null && mark.equals(row.values().get(column));
  }

  /** Null where the person has no such id; equals nothing then. */
  private String markOf(String name, Person person) {
    String id = person.foldedIds().get(name);
    return id == null ? null : keys.bindingMac(new Frame("handover/asker/v1").text(name).text(id));
  }

  /** The codes of some that expired before then. */
  List<String> expiredBefore(Instant then, int most) {
    return getEntityManager()
        .createQuery("select code from HandoverRow where expiresAt < :then", String.class)
        .setParameter("then", then)
        .setMaxResults(most)
        .getResultList();
  }

  void delete(Collection<String> codes) {
    // Row by row, so that each leaves the register's digest.
    checksOf(codes).forEach(getEntityManager()::remove);
    all(codes).forEach(getEntityManager()::remove);
  }

  /**
   * A handover that is nobody's and in no table, opened like any: what is done with it costs what
   * is done with one that somebody may not see.
   */
  Handover nobodys() {
    if (nobodys == null) {
      String mark = Base64.getUrlEncoder().withoutPadding().encodeToString(Ids.bytes(32));
      IdentifierRef nobody =
          new IdentifierRef(Scheme.NON_RESIDENT_ATENA, "", Set.of(mark), Set.of(mark));
      HandoverRow row = new HandoverRow();
      row.code = "";
      row.createdAt = Instant.EPOCH;
      row.expiresAt = Instant.EPOCH;
      List<HandoverSubject> subjects = List.of(new HandoverSubject(List.of(nobody), Set.of()));
      seal(row, new NewHandover("", "", null, "", "", null, subjects).content(identities.depth()));
      nobodys = row;
    }
    return handover(nobodys);
  }

  List<HandoverCheckRow> checksOf(Collection<String> codes) {
    return getEntityManager()
        .createQuery("from HandoverCheckRow where code in :codes", HandoverCheckRow.class)
        .setParameter("codes", codes)
        .getResultList();
  }

  /**
   * INVARIANT: a handover that is not as the guard wrote it is over and was never acknowledged.
   * Held by SealedRegisterTest.
   */
  Handover handover(HandoverRow row) {
    return sealed.isGenuine(SealedTable.HANDOVER, row.code)
        ? new Handover(row.code, open(row), row.createdAt, row.expiresAt, row.acknowledgedAt)
        : new Handover(row.code, open(row), row.createdAt, row.createdAt, null);
  }

  private void seal(HandoverRow row, HandoverContent content) {
    row.sealed = json.seal(place(row), content);
  }

  /**
   * INVARIANT: marks made before the register was wrapped under a newer key are carried on, or the
   * persons of the handover would be found nowhere. Held by
   * IdentitiesTest.what_was_asked_before_two_rotations_finds_what_is_stored_since
   */
  private HandoverContent open(HandoverRow row) {
    HandoverContent content = json.open(place(row), row.sealed, HandoverContent.class);
    int depth = identities.depth();
    return content.depth() >= depth
        ? content
        : content.atDepth(depth, one -> identities.carriedOn(one, content.depth()));
  }

  private static Frame place(HandoverRow row) {
    return new Frame("handover/content/v1").text(row.code);
  }
}
