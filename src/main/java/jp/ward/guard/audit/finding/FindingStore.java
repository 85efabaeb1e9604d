package jp.ward.guard.audit.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of findings. Held by FindingStoryTest. */
@ApplicationScoped
class FindingStore implements PanacheRepositoryBase<FindingRow, String> {

  /** Findings that no entry and no notice tells of yet. */
  List<FindingRow> untold() {
    return list("told = false order by id");
  }

  /** The newest of its kind about the same. */
  Optional<FindingRow> newest(FindingKind kind, String subject) {
    return find("kind = ?1 and subject = ?2 order by id desc", kind, subject)
        .page(0, 1)
        .firstResultOptional();
  }

  /** Picks the public ids that are findings. */
  List<FindingRow> of(Set<String> ids) {
    List<String> findings = ids.stream().filter(id -> id.startsWith(FindingRow.ID + "_")).toList();
    return findings.isEmpty() ? List.of() : list("id in ?1", findings);
  }

  Optional<FindingRow> locked(String id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** After a cursor, oldest first; null takes any municipality or status. */
  List<FindingRow> after(
      String cursor, String municipality, FindingStatus status, FindingKind kind, int most) {
    Map<String, Object> values = new HashMap<>(Map.of("cursor", cursor));
    StringBuilder where = new StringBuilder("id > :cursor");
    add(where, values, "municipality", municipality);
    add(where, values, "status", status);
    add(where, values, "kind", kind);
    return find(where + " order by id", values).page(0, most).list();
  }

  private static void add(
      StringBuilder where, Map<String, Object> values, String column, Object value) {
    if (value != null) {
      where.append(" and ").append(column).append(" = :").append(column);
      values.put(column, value);
    }
  }
}
