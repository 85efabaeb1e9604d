package jp.ward.guard.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Presence;
import jp.ward.guard.identity.Identities;

/** Keeps which measure officers were signed in during the last weeks. */
@ApplicationScoped
public class OfficerSignIns implements PanacheRepositoryBase<OfficerRow, String> {

  private static final int DAYS = 30;

  private final Identities identities;
  private final Presence presence;

  OfficerSignIns(Identities identities, Presence presence) {
    this.identities = identities;
    this.presence = presence;
  }

  /** Writes down who signed in since the last time; in the transaction of its caller. */
  public void keep(Collection<Presence.SignIn> signedIn, LocalDate today) {
    for (OfficerRow one : rows(signedIn, today)) {
      OfficerRow known = findById(one.id);
      if (known == null) {
        persist(one);
      } else {
        known.day = today;
      }
    }
  }

  /** Deletes what is older than anybody asks for; in the transaction of its caller. */
  public long forget(LocalDate before) {
    return delete("day < ?1", before);
  }

  /** Sign-ins of the last 30 days, with those that are not written down yet. */
  List<OfficerRow> lately(LocalDate today) {
    List<OfficerRow> lately = new ArrayList<>(list("day >= ?1", today.minusDays(DAYS)));
    lately.addAll(rows(presence.fresh(), today));
    return lately;
  }

  private List<OfficerRow> rows(Collection<Presence.SignIn> signedIn, LocalDate today) {
    return signedIn.stream()
        .filter(one -> one.role() == Group.MEASURE_OFFICER)
        .map(one -> row(one, today))
        .toList();
  }

  private OfficerRow row(Presence.SignIn one, LocalDate today) {
    OfficerRow row = new OfficerRow();
    row.office = one.office();
    row.municipality = one.municipality();
    row.sub = identities.storedStaff(one.person().sub()).mark();
    row.upn = identities.storedStaff(one.person().upn()).mark();
    row.id = row.office + "/" + row.upn;
    row.day = today;
    return row;
  }
}
