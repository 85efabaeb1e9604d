package jp.ward.guard.check;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of referrals; written under the ledger's head lock alone. */
@ApplicationScoped
class ReferralStore implements PanacheRepositoryBase<ReferralRow, String> {

  /** Marks in one query; a database bounds its parameters. */
  private static final int MOST_MARKS = 5_000;

  /** Finds those of these marks that stand. */
  Set<String> known(Collection<String> marks) {
    List<String> all = List.copyOf(marks);
    Set<String> known = new HashSet<>();
    for (int from = 0; from < all.size(); from += MOST_MARKS) {
      known.addAll(
          getEntityManager()
              .createQuery("select mark from ReferralRow where mark in :marks", String.class)
              .setParameter("marks", all.subList(from, Math.min(all.size(), from + MOST_MARKS)))
              .getResultList());
    }
    return known;
  }

  void insert(Collection<String> marks, LocalDate month) {
    marks.forEach(mark -> getEntityManager().persist(ReferralRow.of(mark, month)));
    flush();
  }

  boolean holdsBefore(LocalDate month) {
    return count("month < ?1", month) > 0;
  }

  long forget(LocalDate before) {
    return delete("month < ?1", before);
  }
}
