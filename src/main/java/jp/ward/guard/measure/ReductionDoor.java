package jp.ward.guard.measure;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import jp.ward.guard.access.Caller;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.registration.ChangeForm;
import jp.ward.guard.registration.Reduction;
import jp.ward.guard.registration.ReductionForm;
import jp.ward.guard.registration.ReductionKind;
import jp.ward.guard.web.Refusal;

/**
 * The paths on which protection is taken away (contract 4.4), and who may ask on each. Held by
 * ReductionRefusedStoryTest.
 */
public enum ReductionDoor {
  REDUCTION(ReductionForm::reduction),
  SAFE_DESTINATION(ReductionForm::safeDestination),
  REGISTERED_ADDRESS(ReductionForm::registeredAddress),
  CONCEALED_OFFICE(ReductionForm::concealedOffice),
  NAME_CONCEALED(ReductionForm::nameConcealed);

  /** What whoever registered a measure may ask for without being an officer. */
  private static final Set<ReductionKind> WHOLE =
      EnumSet.of(ReductionKind.END, ReductionKind.REJECT);

  private final BiFunction<ReductionForm, ChangeForm, ReductionForm.Read> form;

  ReductionDoor(BiFunction<ReductionForm, ChangeForm, ReductionForm.Read> form) {
    this.form = form;
  }

  /** Reads the body; throws {@link Refusal}, 400. */
  ReductionForm.Read read(ReductionForm forms, byte[] body) {
    ChangeForm posted = new ChangeForm(body);
    ReductionForm.Read read = form.apply(forms, posted);
    posted.close();
    return read;
  }

  /** Throws {@link Refusal}, 403, by what the caller is and never by what the register holds. */
  void require(Caller caller) {
    if (this == REDUCTION) {
      MeasureRights.requireAsker(caller);
    } else {
      MeasureRights.requireOfficer(caller);
    }
  }

  /** Throws {@link Refusal}, 403, by what they ask for. */
  static void require(Caller caller, Reduction reduction) {
    if (!MeasureRights.isOfficer(caller) && !WHOLE.contains(reduction.kind())) {
      throw Refusal.forbidden(
          "Only a measure officer asks for this: leave it to one. Ask for END or REJECT of what you"
              + " registered. この変更は支援措置責任者だけが申請できます。");
    }
  }

  /**
   * Whether it was an attempt to take something away, as far as the body alone can say.
   *
   * @param reduction what was understood of the body, or null
   */
  boolean lowers(Reduction reduction) {
    return switch (this) {
      case REDUCTION, SAFE_DESTINATION -> true;
      case CONCEALED_OFFICE, NAME_CONCEALED -> reduction != null;
      case REGISTERED_ADDRESS ->
          reduction != null && !RegisteredAddress.SHARED.name().equals(reduction.target());
    };
  }
}
