package jp.ward.guard.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of clearances. */
@ApplicationScoped
class ClearanceStore implements PanacheRepositoryBase<ClearanceRow, String> {

  /** Which approval gave it; a scalar, so that the row is read only once that is locked. */
  Optional<String> approvalOf(String jti) {
    return getEntityManager()
        .createQuery("select approvalId from ClearanceRow where jti = :jti", String.class)
        .setParameter("jti", jti)
        .getResultStream()
        .findFirst();
  }

  /** Clearances of one who asked and, where an office is given, of everybody in it. */
  List<ClearanceRow> of(Set<String> marks, String office, String cursor, int most) {
    String mine =
        "exists (select 1 from ApprovalPersonRow p where p.approvalId = c.approvalId"
            + " and p.mark in :marks)";
    Map<String, Object> values = new HashMap<>(Map.of("marks", marks, "cursor", cursor));
    if (office != null) {
      mine = "(" + mine + " or c.office = :office)";
      values.put("office", office);
    }
    return find("from ClearanceRow c where c.jti > :cursor and " + mine + " order by c.jti", values)
        .page(0, most)
        .list();
  }
}
