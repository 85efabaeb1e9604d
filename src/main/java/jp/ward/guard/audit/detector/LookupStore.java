package jp.ward.guard.audit.detector;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who asked about whom, over some weeks. */
@ApplicationScoped
class LookupStore implements PanacheRepositoryBase<LookupRow, String> {

  /** Of a look {@code v}: its office did nothing about that person that day but look. */
  static final String NO_ACT_THAT_DAY =
      "not exists (select 1 from LookupRow a where a.subject = v.subject and a.office = v.office"
          + " and a.day = v.day and a.act not in ('VIEW', 'LIST'))";

  /** Groups of looks, as a query without entities gives them. */
  List<Tuple> groups(String query, Map<String, Object> values) {
    var groups = getEntityManager().createQuery(query, Tuple.class);
    values.forEach(groups::setParameter);
    return groups.getResultList();
  }

  /** The entries of looks, in order. */
  List<Long> entries(String where, Map<String, Object> values) {
    var entries =
        getEntityManager()
            .createQuery(
                "select distinct entry from LookupRow where " + where + " order by entry",
                Long.class);
    values.forEach(entries::setParameter);
    return entries.getResultList();
  }

  /** Looks that passed about somebody protected since a time, not released by two. */
  List<LookupRow> passed(Instant since) {
    return list("byMeasure = true and stopped = false and cleared = false and at >= ?1", since);
  }

  /** What the same member of staff was refused about the same person before. */
  List<LookupRow> refusedBefore(LookupRow passed, Instant since) {
    return list(
        "subject = ?1 and staff = ?2 and stopped = true and at >= ?3 and entry < ?4 order by entry",
        passed.subject,
        passed.staff,
        since,
        passed.entry);
  }

  /** Deletes at most so many; a transaction that takes minutes would be ended by force. */
  int forget(LocalDate before, int most) {
    List<LookupRow> old = find("day < ?1", before).page(0, most).list();
    old.forEach(this::delete);
    return old.size();
  }
}
