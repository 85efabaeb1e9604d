package jp.ward.guard.registration;

import java.util.List;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.web.Fields;

/** Reads what takes protection away as it is posted on one of its paths (contract 4.4). */
public final class ReductionForm {

  /** The kinds that a caller posts to {@code /reductions}; the others have their own paths. */
  enum Word {
    END,
    REJECT,
    REMOVE_RESPONDENT,
    REMOVE_PROTECTED_PERSON,
    REMOVE_ASSOCIATE,
    SHORTEN
  }

  /** What was read; null stands for a body that does not lower anything. */
  public record Read(Reduction reduction, String reason) {

    /** Prints what it is and not why. */
    @Override
    public String toString() {
      return String.valueOf(reduction);
    }
  }

  private final Identities identities;
  private final Directory directory;

  public ReductionForm(Identities identities, Directory directory) {
    this.identities = identities;
    this.directory = directory;
  }

  /** {@code {"kind", "target", "reason"}}. */
  public Read reduction(ChangeForm form) {
    Word word = form.fields().oneOf("kind", Word.class, null);
    String target = word == null ? anything(form) : target(word, form);
    String reason = reason(form, true);
    return new Read(
        word == null ? null : new Reduction(ReductionKind.valueOf(word.name()), target, List.of()),
        reason);
  }

  /** One destination, whole: {@code {"scheme", "value", "reason"}}. */
  public Read safeDestination(ChangeForm form) {
    Entered destination =
        form.parties(identities).destination(form.fields(), RegistrationSide.SAFE);
    List<KnownRef> marks = destination.marks();
    String scheme = marks.isEmpty() ? null : marks.get(0).scheme().name();
    return new Read(
        new Reduction(ReductionKind.ADD_SAFE_DESTINATION, scheme, marks), reason(form, true));
  }

  /** {@code {"registeredAddress", "reason"}}; whether it lowers depends on how it stands. */
  public Read registeredAddress(ChangeForm form) {
    RegisteredAddress address =
        form.fields().oneOf("registeredAddress", RegisteredAddress.class, null);
    String target = address == null ? null : address.name();
    return new Read(
        new Reduction(ReductionKind.LOWER_REGISTERED_ADDRESS, target, List.of()),
        reason(form, false));
  }

  /** {@code {"office", "concealed": false, "reason"}}: without {@code false} it only adds. */
  public Read concealedOffice(ChangeForm form) {
    String office = form.fields().text("office", true, RegistrationForm.LONGEST_CODE);
    RegistrationForm.requireOffice(directory, "office", office, form.problems());
    boolean reveals = !form.flag("concealed", true);
    String reason = reason(form, false);
    return new Read(
        reveals ? new Reduction(ReductionKind.REVEAL_OFFICE, office, List.of()) : null, reason);
  }

  /** {@code {"nameConcealed": false, "reason"}}: without {@code false} it only adds. */
  public Read nameConcealed(ChangeForm form) {
    boolean reveals = !form.flag("nameConcealed", true);
    String reason = reason(form, false);
    return new Read(
        reveals ? new Reduction(ReductionKind.REVEAL_NAME, null, List.of()) : null, reason);
  }

  private static String target(Word word, ChangeForm form) {
    return switch (word) {
      case END, REJECT -> none(form.fields());
      case SHORTEN -> text(form.fields().date("target", true));
      case REMOVE_RESPONDENT, REMOVE_PROTECTED_PERSON, REMOVE_ASSOCIATE ->
          text(form.place("target", true));
    };
  }

  private static String none(Fields form) {
    if (!form.isNull("target")) {
      form.refuse("target", "Leave it out: it is about the whole measure. 措置全体の申請では省いてください。");
    }
    return null;
  }

  /** Of a kind that nobody knows: the target is no further problem. */
  private static String anything(ChangeForm form) {
    form.fields().isNull("target");
    return null;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private String reason(ChangeForm form, boolean required) {
    return form.fields().words("reason", required, identities::holdsPersonalNumber);
  }
}
