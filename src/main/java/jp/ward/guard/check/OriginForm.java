package jp.ward.guard.check;

import java.util.Optional;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Question;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.IdentifiersForm;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.web.Fields;

/**
 * Reads {@code origin}: from whom comes what is passed on (contract 4.3). Held by ForwardStoryTest.
 */
final class OriginForm {

  private final Directory directory;
  private final Identities identities;
  private final FieldProblems problems;

  OriginForm(Directory directory, Identities identities, FieldProblems problems) {
    this.directory = directory;
    this.identities = identities;
    this.problems = problems;
  }

  /**
   * The origin; problems are added to the form.
   *
   * @param act null where it was wrong itself
   * @return null unless something is passed on
   */
  Question.Source read(Fields form, Act act) {
    if (act != Act.FORWARD) {
      if (!form.isNull("origin") && act != null) {
        form.refuse("origin", "Send it with FORWARD only, or leave it out. 取次のときだけ送ってください。");
      }
      return null;
    }
    Optional<Fields> origin = form.optionalObject("origin");
    if (origin.isEmpty()) {
      form.refuse("origin", "Say from whom it comes: give its party. 誰から預かった物かを送ってください。");
      return null;
    }
    Fields from = origin.get();
    Party party = from.oneOf("party", Party.class, null);
    String office = from.text("office", party == Party.OFFICE, 64);
    if (office != null && directory.office(office).isEmpty()) {
      from.refuse("office", "Name an office of policies/offices.csv. 登録のある所属にしてください。");
    }
    return new Question.Source(
        party,
        new IdentifiersForm(identities, problems).person(from, "identifiers"),
        office,
        from.oneOf("verified", Verified.class, Verified.NONE));
  }
}
