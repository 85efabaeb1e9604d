package jp.ward.guard.registration;

import java.time.LocalDate;
import java.util.List;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblem;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.Fields;
import jp.ward.guard.web.Refusal;

/**
 * A measure to register, as it was understood.
 *
 * @param warnings what looks wrong without being an error
 */
public record RegistrationCommand(Registration registration, List<FieldProblem> warnings) {

  /**
   * Reads a body. Throws {@link Refusal}, 400, with every problem at once.
   *
   * @param shared whether it comes from an account that several people use
   * @param byOfficer whether a measure officer sends it
   */
  public static RegistrationCommand parse(
      byte[] body,
      boolean shared,
      boolean byOfficer,
      Directory directory,
      Identities identities,
      LocalDate today) {
    FieldProblems problems = new FieldProblems();
    FieldProblems warnings = new FieldProblems();
    PartyForms parties = new PartyForms(identities, problems, warnings, shared);
    Registration registration =
        new RegistrationForm(directory, identities, today, parties, problems)
            .read(Fields.of(Body.parse(body), "", problems), byOfficer);
    Refusal.refuseAny(problems);
    return new RegistrationCommand(registration, warnings.list());
  }

  /** Prints nobody whom it concerns. */
  @Override
  public String toString() {
    return "a measure to register";
  }
}
