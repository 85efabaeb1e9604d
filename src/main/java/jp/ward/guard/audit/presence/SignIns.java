package jp.ward.guard.audit.presence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import jp.ward.guard.access.Presence;
import jp.ward.guard.audit.trail.StaffKeys;

/** Keeps who of those who may approve was signed in lately; in the transaction of its caller. */
@ApplicationScoped
class SignIns implements PanacheRepositoryBase<SignInRow, String> {

  private final StaffKeys staffKeys;

  SignIns(StaffKeys staffKeys) {
    this.staffKeys = staffKeys;
  }

  /** Writes down who signed in since the last time; one replica after the other. */
  void keep(List<Presence.SignIn> signedIn, LocalDate today) {
    for (Presence.SignIn one : signedIn) {
      String staff = staffKeys.of(one.person());
      String id = one.office() + "/" + one.role().claim() + "/" + staff;
      SignInRow row = findById(id);
      if (row == null) {
        row = new SignInRow();
        row.id = id;
        row.office = one.office();
        row.municipality = one.municipality();
        row.role = one.role().claim();
        row.staff = staff;
        row.day = today;
        persist(row);
      }
      row.day = today;
    }
  }

  List<SignInRow> since(LocalDate day) {
    return list("day >= ?1", day);
  }

  long forget(LocalDate before) {
    return delete("day < ?1", before);
  }
}
