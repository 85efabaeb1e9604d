package jp.ward.guard.measure;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.ledger.RememberedRows;
import jp.ward.guard.ledger.SealedItem;
import jp.ward.guard.registration.Entered;

/** The register's rows. Held by MeasureListStoryTest, ColleagueStoryTest. */
@ApplicationScoped
class MeasureStore implements PanacheRepositoryBase<MeasureRow, String> {

  private static final Set<MeasureState> CLOSED = Set.of(MeasureState.ENDED, MeasureState.REJECTED);

  /** Marks in one query; a database bounds its parameters. */
  private static final int MOST_MARKS = 5_000;

  private static final String OF_MUNICIPALITY = "id = ?1 and municipality = ?2";

  // Statements of their own instead of entities: a session that already holds a measure would
  // answer with what it held, and a question must see what was committed, and whether the guard
  // wrote it.
  private final RememberedRows sealed;

  MeasureStore(RememberedRows sealed) {
    this.sealed = sealed;
  }

  /** Every measure in any state that holds one of these marks, with all its marks. */
  List<SealedItem> holding(Collection<String> marks) {
    List<String> all = List.copyOf(marks);
    Map<Object, SealedItem> rows = new LinkedHashMap<>();
    for (int from = 0; from < all.size(); from += MOST_MARKS) {
      sealed
          .holding(all.subList(from, Math.min(all.size(), from + MOST_MARKS)))
          .forEach(row -> rows.putIfAbsent(row.id(), row));
    }
    return List.copyOf(rows.values());
  }

  /**
   * Every measure that holds one of these marks, or would under the newest key: for marks of a tie,
   * which are known at the newest depth alone. A question has marks of all depths and does not need
   * it.
   */
  List<SealedItem> holdingAtAnyDepth(Collection<String> marks, Identities identities) {
    Set<String> asked = Set.copyOf(marks);
    Map<Object, SealedItem> rows = new LinkedHashMap<>();
    holding(asked).forEach(row -> rows.put(row.id(), row));
    these(idsBelow(identities.depth())).stream()
        .filter(row -> StoredMarks.meet(row, asked, identities))
        .forEach(row -> rows.putIfAbsent(row.id(), row));
    return List.copyOf(rows.values());
  }

  /** Measures that a key rotation left behind, as a rule none. */
  List<String> idsBelow(int depth) {
    return getEntityManager()
        .createQuery(
            "select distinct measureId from MeasureIdentifierRow where depth < :depth",
            String.class)
        .setParameter("depth", depth)
        .getResultList();
  }

  /** These measures in any state, with all their marks. */
  List<SealedItem> these(Collection<String> ids) {
    return sealed.these(ids);
  }

  /** The paper-file reference of each measure that has one. */
  Map<String, String> referencesOf(Collection<String> ids) {
    Map<String, String> references = new HashMap<>();
    if (!ids.isEmpty()) {
      getEntityManager()
          .createQuery(
              "select m.id, m.reference from MeasureRow m"
                  + " where m.id in :ids and m.reference is not null",
              Object[].class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(row -> references.put((String) row[0], (String) row[1]));
    }
    return references;
  }

  /** One query on both, so that a measure of another ward costs what an absent one costs. */
  Optional<MeasureRow> ofMunicipality(String id, String municipality) {
    return find(OF_MUNICIPALITY, id, municipality).stream()
        .filter(row -> sealed.shown(List.of(id), municipality).contains(id))
        .findFirst();
  }

  /**
   * Where a measure belongs, without bringing it into the session: what is then to be written costs
   * the same as for an absent one.
   */
  Optional<Place> placeOf(String id) {
    return getEntityManager()
        .createQuery(
            "select new jp.ward.guard.measure.MeasureStore$Place(municipality, responsibleOffice)"
                + " from MeasureRow where id = :id",
            Place.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Whose a measure is. */
  record Place(String municipality, String responsibleOffice) {}

  /** Takes the measure's row lock, so that changes of one measure follow each other. */
  Optional<MeasureRow> lockedOfMunicipality(String id, String municipality) {
    return find(OF_MUNICIPALITY, id, municipality).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
        .filter(row -> sealed.shown(List.of(id), municipality).contains(id))
        .findFirst();
  }

  /** Takes the measure's row lock and reads it anew, whatever this session held of it. */
  Optional<MeasureRow> locked(String id) {
    Optional<MeasureRow> found = findByIdOptional(id);
    found.ifPresent(row -> getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  /**
   * Where one of these marks stands for a person, in a measure of any state, and who entered it.
   */
  List<Naming> namings(Collection<String> marks, Identities identities) {
    return SealedNamings.of(holdingAtAnyDepth(marks, identities), marks, identities);
  }

  /** A row, and whether it may be shown as the measure of the municipality that it names. */
  record Listed(MeasureRow row, boolean isShown) {

    String id() {
      return row.id;
    }
  }

  /**
   * The first rows of a list after a cursor.
   *
   * @param without ids of measures that are not there for whoever asks
   */
  List<Listed> listed(
      String municipality,
      MeasureFilter filter,
      LocalDate today,
      Set<String> without,
      String cursor,
      int most) {
    List<MeasureRow> rows =
        rows(municipality, filter, today, "not in", without, cursor).page(0, most).list();
    Set<String> shown = sealed.shown(rows.stream().map(row -> row.id).toList(), municipality);
    return rows.stream().map(row -> new Listed(row, shown.contains(row.id))).toList();
  }

  /** The first measures of the list after the filter's cursor that it leaves out. */
  List<String> leftOut(
      String municipality, MeasureFilter filter, LocalDate today, Set<String> without) {
    return rows(municipality, filter, today, "in", without, filter.cursor())
        .page(0, filter.limit() + 1)
        .stream()
        .map(row -> row.id)
        .toList();
  }

  private PanacheQuery<MeasureRow> rows(
      String municipality,
      MeasureFilter filter,
      LocalDate today,
      String in,
      Set<String> these,
      String cursor) {
    StringBuilder where =
        new StringBuilder("municipality = :municipality and id > :cursor and id " + in + " :ids");
    Map<String, Object> values =
        new HashMap<>(Map.of("municipality", municipality, "cursor", cursor));
    // No id is empty: the query keeps its form where there are none.
    values.put("ids", these.isEmpty() ? Set.of("") : these);
    if (filter.state() != null) {
      where.append(" and state = :state").append(lapse(filter.state(), values, today));
      values.put("state", stored(filter.state()));
    }
    if (filter.expiringBefore() != null) {
      where.append(" and endDate < :before and state not in :closed");
      values.put("before", filter.expiringBefore());
      values.put("closed", CLOSED);
    }
    if (filter.reference() != null) {
      where.append(" and reference = :reference");
      values.put("reference", filter.reference());
    }
    return find(where + " order by id", values);
  }

  private static MeasureState stored(MeasureState seen) {
    return seen == MeasureState.LAPSED ? MeasureState.ACTIVE : seen;
  }

  private static String lapse(MeasureState seen, Map<String, Object> values, LocalDate today) {
    if (stored(seen) != MeasureState.ACTIVE) {
      return "";
    }
    values.put("today", today);
    return seen == MeasureState.LAPSED ? " and endDate < :today" : " and endDate >= :today";
  }

  List<MeasureIdentifierRow> identifiersOf(Collection<String> measureIds) {
    return measureIds.isEmpty()
        ? List.of()
        : getEntityManager()
            .createQuery(
                "from MeasureIdentifierRow where measureId in :ids order by personNo, id",
                MeasureIdentifierRow.class)
            .setParameter("ids", measureIds)
            .getResultList();
  }

  /** Rows for people and destinations, numbered from {@code firstNumber}; not written yet. */
  static List<MeasureIdentifierRow> rowsOf(
      String measureId,
      List<Entered> entered,
      int firstNumber,
      int ofRespondent,
      EnteredBy by,
      Instant at) {
    List<MeasureIdentifierRow> rows = new ArrayList<>();
    int number = firstNumber;
    for (Entered one : entered) {
      for (KnownRef ref : one.marks()) {
        String id = Ids.next("mid", at);
        rows.add(MeasureIdentifierRow.of(id, measureId, number, ofRespondent, one, ref, by));
      }
      int self = number++;
      List<MeasureIdentifierRow> associates =
          rowsOf(measureId, one.associates(), number, self, by, at);
      number += one.associates().size();
      rows.addAll(associates);
    }
    return rows;
  }

  /** Writes a new measure with its marks. */
  void insert(MeasureRow row, List<MeasureIdentifierRow> identifiers) {
    persistAndFlush(row);
    insert(identifiers);
  }

  /** Takes marks away. */
  void remove(List<MeasureIdentifierRow> identifiers) {
    identifiers.forEach(getEntityManager()::remove);
  }

  /** Writes further marks, and with them whatever else was changed. */
  void insert(List<MeasureIdentifierRow> identifiers) {
    identifiers.forEach(getEntityManager()::persist);
    flush();
  }
}
