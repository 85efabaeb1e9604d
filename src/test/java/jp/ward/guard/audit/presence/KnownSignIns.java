package jp.ward.guard.audit.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Who was signed in, as tests of other rooms say it. Needs a running transaction. */
@ApplicationScoped
public class KnownSignIns {

  private final SignIns signIns;

  KnownSignIns(SignIns signIns) {
    this.signIns = signIns;
  }

  /** Keeps that somebody of a role was signed in at an office. */
  public void add(String office, String role, LocalDate day) {
    SignInRow row = new SignInRow();
    row.id = office + "/" + role + "/somebody";
    row.office = office;
    row.municipality = office.startsWith("14101") ? "141011" : "141020";
    row.role = role;
    row.staff = "key of a " + role;
    row.day = day;
    signIns.persist(row);
  }
}
